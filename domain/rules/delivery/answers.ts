import type { Send, SendState } from '../../model/send'

interface Said {
  readonly words: string
  /** What the office can do about it; empty where there is nothing to do. */
  readonly advice: string
}

const CALL = '打个电话问一声，或者复制短信发给他。'

/** What WeChat's answers mean to somebody who looks after people and not after servers. */
const answers: Readonly<Record<number, Said>> = {
  43101: { words: '他的微信没同意收这一条', advice: `请他打开守望，再点一次“再要几条”。${CALL}` },
  43104: { words: '他的微信号和守望对不上', advice: `请他用现在的微信打开一次守望。${CALL}` },
  40003: { words: '他的微信号找不到了', advice: `请他用现在的微信打开一次守望。${CALL}` },
  40256: { words: '他没有绑定工作消息', advice: `请他在守望里重新绑定。${CALL}` },
  40257: { words: '他把工作消息关了', advice: `请他在守望里重新打开。${CALL}` },
  45009: { words: '微信今天不让再发了', advice: '明天会自己恢复。今天急的打电话，其余的看名单。' },
  45168: { words: '微信说字里有不让发的', advice: '告诉管系统的人。今天先打电话。' },
  47003: { words: '微信说模板填得不对', advice: '告诉管系统的人，改好以前都发不出。今天先打电话。' },
  40037: { words: '微信说没有这个模板', advice: '告诉管系统的人，改好以前都发不出。今天先打电话。' },
  41030: { words: '微信说要打开的那一页没有上线', advice: '告诉管系统的人，改好以前都发不出。今天先打电话。' },
  41001: { words: '守望没有钥匙，发不出工作消息', advice: '告诉管系统的人。今天先打电话。' },
  40014: { words: '微信不认守望的钥匙了', advice: '告诉管系统的人。今天先打电话。' },
  [-604100]: { words: '这条路没有开通，没发到微信', advice: '告诉管系统的人，改好以前都发不出。今天先打电话。' },
  [-604101]: { words: '这条路没有开通，没发到微信', advice: '告诉管系统的人，改好以前都发不出。今天先打电话。' },
  40001: { words: '微信不认守望的钥匙了', advice: '告诉管系统的人。今天先打电话。' },
  42001: { words: '守望的钥匙过期了', advice: '下一趟会自己换一把。急的打电话。' },
}

/** A code in words; one that nobody has met yet is said with its number. */
export const answerWords = (code: number): Said =>
  answers[code] ?? { words: code === 0 ? '微信没收，没说为什么' : `微信没收，代号 ${code}`, advice: CALL }

const outcomes: Readonly<Record<Exclude<SendState, 'failed'>, Said>> = {
  sent: { words: '微信收下了', advice: '' },
  claimed: { words: '正在发', advice: '等几分钟再看。' },
  'no-grant': {
    words: '没有可以发的了：同意的几条已经用完，或者没点过',
    advice: `请他打开守望，点“再要几条”。${CALL}`,
  },
  // Never sent again blindly: twice is worse than a call (Q1).
  unknown: { words: '微信没有回话，不知道到没到', advice: `不会再发第二遍。${CALL}` },
}

/** What became of one message, and what to do about it (E19). */
export const outcomeOf = ({ state, code }: Pick<Send, 'state' | 'code'>): Said =>
  state === 'failed' ? answerWords(code ?? 0) : outcomes[state]
