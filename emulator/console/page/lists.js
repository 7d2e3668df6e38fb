import { draw, empty, h, hour, when } from './dom.js'

let picked = null

const sheet = (caption, heads, rows) =>
  h(
    'table',
    { class: 'sheet', 'aria-label': caption },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        heads.map(([text, kind]) => h('th', { scope: 'col', class: kind }, text)),
      ),
    ),
    h('tbody', {}, rows),
  )

export function showMessages(state) {
  if (!state.messages.some(({ id }) => id === picked)) picked = state.messages[0]?.id ?? null
  draw('message-list', { rows: state.messages, picked, day: state.now - (state.now % 86_400_000) }, () =>
    state.messages.length === 0
      ? empty('还没有消息', '早上 8 点每人一条；出了急事当时就发。把钟往前拨，就会有。')
      : sheet(
          '会发出去的消息',
          [['时间'], ['给谁'], ['哪一类'], ['写了什么，结果怎样']],
          state.messages.map((one) => messageRow(one, state)),
        ),
  )
  draw('message-detail', { one: state.messages.find(({ id }) => id === picked) ?? null }, ({ one }) =>
    one ? detail(one) : [],
  )
}

function messageRow(one, state) {
  const pick = () => {
    picked = one.id
    showMessages(state)
  }
  return h(
    'tr',
    { class: one.id === picked ? 'pick on' : 'pick' },
    h('td', { class: 'mono' }, when(one.at, state.now)),
    h('td', {}, one.to),
    h('td', {}, one.template),
    h(
      'td',
      { class: 'wide' },
      h(
        'button',
        { class: 'row', type: 'button', onclick: pick, 'data-key': one.id, 'aria-pressed': one.id === picked },
        one.words,
      ),
      h('div', { class: 'muted' }, mark(one), `${one.resultWords}${one.code ? `（${one.code}）` : ''}`),
    ),
  )
}

const mark = ({ result }) => h('span', { class: `state ${result}`, 'aria-hidden': 'true' })

const detail = (one) =>
  h(
    'div',
    { class: 'detail' },
    h(
      'div',
      { class: 'lock' },
      h('div', { class: 'muted' }, '锁屏上是这样'),
      h('div', { class: 'bubble' }, h('div', { class: 'muted' }, '服务通知，现在'), h('b', {}, one.words)),
      h('div', { class: 'muted' }, '不写名字、病情、门牌'),
    ),
    h(
      'div',
      {},
      h('b', {}, `给${one.to}`),
      h('div', {}, one.toWords),
      h('p', { class: 'muted' }, mark(one), `${hour(one.at)} ${one.resultWords}${one.code ? `（${one.code}）` : ''}`),
    ),
  )

export const showRuns = ({ runs, now }) =>
  draw('run-list', { runs, now }, () =>
    runs.length === 0
      ? empty('钟还没走过', '上面点“+1 小时”，看看到点会办什么。')
      : sheet(
          '到点办了什么',
          [['时间'], ['办了什么']],
          runs.map((run) => runRow(run, now)),
        ),
  )

const runRow = (run, now) =>
  h(
    'tr',
    {},
    h('td', { class: 'mono' }, run.times > 1 ? `${when(run.from, now)}–${hour(run.to)}` : when(run.from, now)),
    h(
      'td',
      { class: 'wide' },
      run.fault && h('div', { class: 'fault' }, `没跑成：${run.fault}`),
      run.words.map((words) => h('div', {}, words)),
      !run.fault &&
        run.words.length === 0 &&
        h('span', { class: 'muted' }, run.times > 1 ? `看了 ${run.times} 次，没有到点的事` : '没有到点的事'),
    ),
  )

const numbers = [
  ['趟', 'roundTrips'],
  ['先后', 'sequential'],
  ['翻', 'examined'],
]

export const showCalls = ({ calls, now }) =>
  draw('call-list', { calls, now }, () =>
    calls.length === 0
      ? empty('还没有人点过', '打开一个人的手机，这里就会记下每一次。')
      : sheet(
          '刚才的几次调用',
          [
            ['时间'],
            ['谁'],
            ['什么事'],
            ...numbers.map(([name]) => [name, 'number']),
            ['KB', 'number'],
            ['毫秒', 'number'],
          ],
          calls.map((call) => callRow(call, now)),
        ),
  )

const cell = (name, value) => h('td', { class: 'number', 'data-name': name }, value)

const callRow = ({ at, who, functionName, action, counters }, now) =>
  h(
    'tr',
    {},
    h('td', { class: 'mono' }, when(at, now)),
    h('td', {}, who),
    h('td', { class: 'mono' }, action, h('div', { class: 'muted' }, functionName)),
    counters
      ? [
          ...numbers.map(([name, key]) => cell(name, counters[key])),
          cell('KB', (counters.bytesOut / 1024).toFixed(1)),
          cell('毫秒', `${Math.round(counters.ms)}${counters.coldStart ? ' 冷' : ''}`),
        ]
      : h('td', { class: 'wide fault', colspan: 5 }, '没跑成'),
  )

export const showRefusals = ({ refusals, now }) =>
  draw('refusal-list', { refusals, now }, () =>
    refusals.length === 0
      ? empty('还没有', '不归他管的、填错的、重复的，会写在这里。')
      : h(
          'ul',
          { class: 'plates' },
          refusals.map((one) => refusalRow(one, now)),
        ),
  )

const refusalRow = (one, now) =>
  h(
    'li',
    {},
    h(
      'div',
      {},
      h('b', {}, `${one.who} `, h('span', { class: 'mono muted' }, `${when(one.at, now)} ${one.action}`)),
      h('div', {}, one.words),
      h('div', { class: 'mono muted' }, one.detail ? `${one.refusal} ${one.detail}` : one.refusal),
    ),
  )
