import type { Notice } from '../../model/send'

/**
 * What is sent by hand where WeChat did not deliver: as safe on a lock screen as the message itself (F11), so counts and what
 * kind of thing, never a person, an illness or a door.
 */
export function smsWords(notice: Notice): string {
  return `【守望】${sentence(notice)}`
}

function sentence(notice: Notice): string {
  switch (notice.kind) {
    case 'digest':
      return owedWords(notice)
    case 'urgent':
      return '有 1 件急事等人接手。请马上打开微信里的守望，看“今日”最上面。'
    case 'referral':
      return '有 1 个转诊等久了。请打开微信里的守望看看，在等哪一步。'
    case 'no-vehicle':
      return '有人等车，没有空车了。请打开微信里的守望看看。'
    case 'cover':
      return '代班有变动。请打开微信里的守望，看“我的”。'
    case 'medicine':
      return '您要的东西有新进展。请打开微信里的守望看看，或者问村里。'
    case 'check':
      return '医生今天要联系您家里人，请把电话带在身边。'
  }
}

/** For a worker whom no message reaches: how much waits, and where to look. */
export const smsOwed = (owed: { readonly doors: number; readonly late: number; readonly urgent: number }): string =>
  `【守望】${owedWords(owed)}`

function owedWords({ doors, late, urgent }: { doors: number; late: number; urgent: number }): string {
  const parts = [
    `您有 ${doors} 户待联系`,
    urgent > 0 && `急的 ${urgent} 户，要马上打电话`,
    late > 0 && `迟了的 ${late} 户`,
  ].filter((part) => part !== false)
  return `${parts.join('，')}。请打开微信里的守望，看“今日”。`
}
