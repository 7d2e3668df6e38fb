import { ask, draw, h } from './dom.js'

const phoneOf = ({ openid, startPage }) =>
  `/console/phone?as=${encodeURIComponent(openid)}&page=${encodeURIComponent(startPage)}`

const plate = (person) =>
  h(
    'li',
    {},
    h('div', {}, h('b', {}, person.name), h('span', { class: 'muted' }, person.words)),
    h(
      'a',
      {
        class: 'open',
        href: phoneOf(person),
        target: `phone-${person.openid}`,
        'data-key': person.openid,
        'aria-label': `打开${person.name}的手机`,
      },
      '打开',
    ),
  )

const list = (title, people) => [h('h3', { class: 'group' }, title), h('ul', { class: 'plates' }, people.map(plate))]

const cardWords = ({ card, invitation }) => [
  h('div', {}, `${card.name}家的卡：`, h('code', {}, card.code)),
  h('div', {}, `还没用的邀请（${invitation.words}）：`, h('code', {}, invitation.code)),
]

/** The named people, and whoever is searched for. */
export async function showPeople(words = '') {
  const { groups, found, cards } = await ask(`people?q=${encodeURIComponent(words)}`)
  draw('cast', groups, (all) => all.flatMap(({ title, people }) => list(title, people)))
  draw('cards', cards, cardWords)
  draw('found', { words, found }, () => {
    if (words.trim() === '') return []
    return found.length > 0
      ? list(`找到 ${found.length} 个`, found)
      : h('p', { class: 'note' }, '没有这样的账号。只有用过守望的人才有手机可看。')
  })
}
