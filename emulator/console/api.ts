import type { LocalReply, LocalRequest, RouteHandler } from '../http'
import { moves, type Move } from './clock-mover'
import type { Desk } from './index'
import { stateOf } from './state-view'
import { castGroups, findPeople } from './who'

/** Another web page can post a form to this port, but it cannot set a header of its own. */
export const CONSOLE_HEADER = 'x-shouwang-console'

const refused = (status: number, words: string): LocalReply => ({ status, json: { ok: false, words } })
const done: LocalReply = { json: { ok: true } }

type Act = (desk: Desk, body: Record<string, unknown>) => LocalReply | Promise<LocalReply>

export const apiRoutes = (theDesk: () => Desk): [string, RouteHandler][] => [
  ['GET /console/api/state', () => ({ json: stateOf(theDesk()) })],
  [
    'GET /console/api/people',
    ({ url }) => {
      const desk = theDesk()
      const words = url.searchParams.get('q') ?? ''
      return { json: { groups: castGroups(desk), found: findPeople(desk, words), cards: cardsOf(desk) } }
    },
  ],
  ['POST /console/api/clock', guarded(theDesk, moveClock)],
  ['POST /console/api/trouble', guarded(theDesk, makeTrouble)],
  ['POST /console/api/start-over', guarded(theDesk, startOver)],
]

const cardsOf = ({ cast }: Desk) => ({ card: cast.card, invitation: cast.invitation })

function guarded(theDesk: () => Desk, act: Act): RouteHandler {
  return (request: LocalRequest) => {
    if (request.headers[CONSOLE_HEADER] !== '1') return refused(403, '只认演示台自己的页面')
    let body: Record<string, unknown>
    try {
      body = request.json()
    } catch {
      return refused(400, '看不懂这个请求')
    }
    return act(theDesk(), body)
  }
}

const moveClock: Act = ({ clock }, { run, move }) => {
  const isMove = (value: unknown): value is Move => moves.some((one) => one === value)
  if (typeof run !== 'boolean' && !isMove(move)) return refused(400, '不知道要把钟拨到哪里')
  const started = isMove(move) ? clock.start(move) : clock.run(run === true)
  return started ? done : refused(409, '钟正在走，等它走到再拨')
}

const makeTrouble: Act = ({ cloud, trouble }, { kind }) => {
  switch (kind) {
    case 'refuse-next':
      cloud.messages.failNext(43101)
      return done
    case 'lose-reply':
      cloud.messages.dropReplyNext()
      return done
    case 'offline':
      trouble.goOffline()
      return done
    case 'online':
      trouble.comeBack()
      return done
    default:
      return refused(400, '没有这种麻烦')
  }
}

/** Answers first: the server itself goes away for a moment. */
const startOver: Act = ({ clock, startOver: begin }) => {
  if (clock.moving) return refused(409, '钟正在走，等它走到再重来')
  setTimeout(() => void begin(), 50)
  return { status: 202, json: { ok: true } }
}
