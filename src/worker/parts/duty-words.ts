import { type DutyKind } from '@domain/model/duty'
import { type RequestState } from '@domain/model/request'
import { kinshipWords } from './kinship'

/** Where a request stands, as the people who carry it say it. */
export const requestWords: Record<RequestState, string> = {
  requested: '等人接下',
  accepted: '接下了，等人配药',
  picked: '配好了，等人送',
  carrying: '在送',
  'handed-over': '送到了，等家里点收',
  received: '家里收到了',
  declined: '送不了',
  cancelled: '家里不要了',
}

/** The one thing to know before going, where a duty says one. */
export function noteOf({ kind, note }: { readonly kind: DutyKind; readonly note: string | null }): string | null {
  if (note === null) return null
  switch (kind) {
    case 'visit':
      return `${note}，今天要上门`
    case 'escort':
      return note
    case 'medicine':
      return `要的药${requestWords[note as RequestState] ?? ''}`
    case 'device-back':
      return `${note}该还了`
    case 'bond': {
      const [name = '', kinship = ''] = note.split(' ')
      return `${name}说是${kinshipWords(kinship)}`
    }
    default:
      return null
  }
}

/** What counts, in the row of the duty itself; nothing where the title says it all. */
export function howOf(kind: DutyKind): string | undefined {
  switch (kind) {
    case 'weekly-contact':
    case 'daily-contact':
      return '打电话、微信、上门都算'
    case 'report-cadre':
      return '联系上就算看到了'
    case 'visit':
      return '电话没人接，要到门口看一眼'
    case 'escort':
      return '前一天说好怎么去'
    case 'urgent-cadre':
      return '先点“我来接手”'
    default:
      return undefined
  }
}
