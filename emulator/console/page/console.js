import { ask, clockWords, when } from './dom.js'
import { showCalls, showMessages, showRefusals, showRuns } from './lists.js'
import { showPeople } from './people.js'

const at = (id) => document.getElementById(id)
const say = (words) => (at('trouble-status').textContent = words)
let startedAt = null
let timer = 0

/** Looks again soon while something moves, now and then otherwise. */
async function look() {
  clearTimeout(timer)
  let next = 2000
  try {
    const state = await ask('state')
    if (startedAt !== null && startedAt !== state.startedAt) await showPeople(at('search').value)
    startedAt = state.startedAt
    show(state)
    if (state.moving) next = 300
    else if (state.running) next = 1000
  } catch {
    at('clock-words').textContent = '本机的云没有应声。看看运行 npm start 的那个窗口。'
  }
  timer = setTimeout(look, document.hidden ? 10_000 : next)
}

function show(state) {
  at('clock').textContent = clockWords(state.now)
  const words = standing(state)
  if (at('clock-words').textContent !== words) at('clock-words').textContent = words
  at('stand').setAttribute('aria-pressed', String(!state.running && !state.moving))
  at('go').setAttribute('aria-pressed', String(state.running))
  document.querySelectorAll('.moves button, #start-over').forEach((one) => (one.disabled = Boolean(state.moving)))
  const offline = state.offlineFor > 0
  at('offline-words').textContent = offline ? `断着网，还有 ${state.offlineFor} 秒` : '断网 5 分钟'
  at('offline').textContent = offline ? '接上' : '试一下'
  at('offline').dataset.kind = offline ? 'online' : 'offline'
  showMessages(state)
  showRuns(state)
  showCalls(state)
  showRefusals(state)
}

function standing({ moving, running, fault, now }) {
  if (moving) return `正在走到 ${when(moving.to, now)}，到点的已经办了 ${moving.runs} 次…`
  if (fault) return `走到一半停了：${fault}`
  return running ? '钟在走。到点的提醒会自己办。' : '钟停着。拨快以后，到期的提醒会马上算出来。'
}

async function act(path, body, words) {
  try {
    await ask(path, body)
    say(words)
  } catch (error) {
    say(error.message)
  }
  await look()
}

document.querySelectorAll('[data-run]').forEach((one) => {
  one.addEventListener('click', () => act('clock', { run: one.dataset.run === 'true' }, ''))
})
document.querySelectorAll('[data-move]').forEach((one) => {
  one.addEventListener('click', () => act('clock', { move: one.dataset.move }, ''))
})
const done = {
  'refuse-next': '下一条消息，微信会回 43101。',
  'lose-reply': '下一条消息会送到，但发的人收不到回话。',
  offline: '手机都断网了，5 分钟后自己接上。',
  online: '网接上了。',
}
document.querySelectorAll('[data-trouble]').forEach((one) => {
  one.addEventListener('click', () => act('trouble', { kind: one.dataset.trouble }, done[one.dataset.trouble]))
})
at('offline').addEventListener('click', () => {
  const kind = at('offline').dataset.kind ?? 'offline'
  void act('trouble', { kind }, done[kind])
})
at('start-over').addEventListener('click', () => at('sure').showModal())
at('sure').addEventListener('close', () => {
  if (at('sure').returnValue === 'yes') void act('start-over', {}, '正在从头来，几秒钟就好。')
})
at('search').addEventListener('input', () => void showPeople(at('search').value))
document.addEventListener('visibilitychange', () => !document.hidden && void look())

void showPeople()
void look()
