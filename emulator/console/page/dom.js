/** An element with its attributes and children; text is always text. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

const shown = new Map()

/** Draws a part again only when what it shows has changed, and gives the focus back to the control that had it. */
export function draw(id, data, make) {
  const text = JSON.stringify(data)
  if (shown.get(id) === text) return
  shown.set(id, text)
  const place = document.getElementById(id)
  const held = place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined
  place.replaceChildren(...[make(data)].flat().filter(Boolean))
  if (held) place.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus()
}

export const empty = (bold, plain) =>
  h('div', { class: 'empty' }, h('b', {}, bold), h('div', { class: 'muted' }, plain))

/** 守望's time is China's, wherever the browser is. */
const china = (at) => new Date(at + 8 * 3_600_000)
const two = (n) => String(n).padStart(2, '0')
const weekdays = ['日', '一', '二', '三', '四', '五', '六']
export const clockWords = (at) => {
  const day = china(at)
  return `${day.toISOString().slice(0, 10)} 星期${weekdays[day.getUTCDay()]} ${hour(at)}`
}
export const hour = (at) => `${two(china(at).getUTCHours())}:${two(china(at).getUTCMinutes())}`
/** The hour alone today, with the day otherwise. */
export const when = (at, now) => {
  const [day, today] = [china(at), china(now)]
  const date = `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
  return day.toISOString().slice(0, 10) === today.toISOString().slice(0, 10) ? hour(at) : `${date} ${hour(at)}`
}

/** A question to the console's own door; throws its words when refused. */
export async function ask(path, body) {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shouwang-console': '1' },
    body: JSON.stringify(body),
  }
  const response = await fetch(`/console/api/${path}`, options)
  const reply = await response.json()
  if (!response.ok) throw new Error(reply.words ?? reply.errMsg ?? '没办成')
  return reply
}
