import type { SentLine } from '../../contract/reminders'
import type { Notice, Send } from '../../model/send'
import { markOf, noticeWords } from './notice'

/** A message as the one it was for reads it: what it said, why it was sent, what became of it (E19). */
export function sentLine(send: Send, unreadSince: number): SentLine {
  const { _id: key, at, notice, page, openedAt, through } = send
  return {
    ...{ key, at, page, mark: markOf({ id: key, openid: send.openid }) ?? null },
    words: noticeWords(notice),
    why: through === null ? whys[notice.kind] : `${whys[notice.kind]}您愿意替收，所以发给了您。`,
    ...stateOf(send),
    unread: openedAt === null && at >= unreadSince,
  }
}

const whys: Record<Notice['kind'], string> = {
  digest: '您包的户里，有到时候该联系的。',
  urgent: '您包的户里，有人要马上处理。',
  referral: '有人在转诊，等下一步等久了。',
  'no-vehicle': '有人要送医院，车都在外面。',
  cover: '有人请假，户换了人来管。',
  medicine: '您家要的东西，办到下一步了。',
  check: '医生今天该联系您家里人。',
}

/** Unknown is said as unknown and never as sent; what stayed here is no failure of anybody's (C03). */
function stateOf({ state, code }: Pick<Send, 'state' | 'code'>): Pick<SentLine, 'state' | 'stateWords'> {
  switch (state) {
    case 'sent':
      return { state, stateWords: '发到微信了' }
    case 'no-grant':
      return { state: 'not-sent', stateWords: '只放在这里，微信里没有可以发的了' }
    case 'failed':
      return { state: 'not-sent', stateWords: `没发出去：${code === 43101 ? '微信说您没点同意' : '微信没收'}` }
    case 'claimed':
      return { state: 'unknown', stateWords: '正在发' }
    case 'unknown':
      return { state, stateWords: '发没发到，不知道' }
  }
}
