import { type RemindersView, type TemplateKey } from '@domain/contract'
import { call } from './call'
import { newCommandId } from './command-id'

interface Answers extends Record<string, string | undefined> {
  /** `accept`, `reject`, or empty where nobody has asked yet. */
  readonly bindingStatus?: string
}
type Ask = (options: { tmplIds?: readonly string[]; success: (answers: Answers) => void; fail: () => void }) => void

/** WeChat's 用工关系: callbacks only, and absent on phones older than 8.0.62 and in the preview. */
declare const wx:
  | {
      readonly checkEmployeeRelation?: Ask
      readonly bindEmployeeRelation?: Ask
      readonly requestSubscribeEmployeeMessage?: Ask
    }
  | undefined

const known = typeof wx === 'undefined' ? undefined : wx
const answered = (ask: Ask | undefined, tmplIds?: readonly string[]): Promise<Answers | undefined> =>
  new Promise((resolve) =>
    ask ? ask({ tmplIds, success: resolve, fail: () => resolve(undefined) }) : resolve(undefined),
  )

/** Whether this phone and this account know 用工关系 messages, which hold until the binding ends. */
export const canAskStaff = ({ staff }: RemindersView): boolean =>
  Object.keys(staff).length > 0 && known?.bindEmployeeRelation !== undefined

/** Whether the worker is bound already; asked before the tap, for the tap itself must not wait. */
export const isStaffBound = async (): Promise<boolean> =>
  (await answered(known?.checkEmployeeRelation))?.bindingStatus === 'accept'

/**
 * Binds the worker and asks for the templates in one sheet, or for the templates alone where bound already; then tells our
 * ledger what was answered. First thing in a tap. Undefined where nobody was asked or the note was lost.
 */
export async function askStaff({ staff }: RemindersView, bound: boolean): Promise<RemindersView | undefined> {
  const keys = Object.keys(staff) as TemplateKey[]
  const ask = bound ? known?.requestSubscribeEmployeeMessage : known?.bindEmployeeRelation
  const said = await answered(
    ask,
    keys.map((key) => staff[key] ?? ''),
  )
  if (!said) return undefined
  const answers = keys.flatMap((key) => {
    const answer = said.bindingStatus === 'reject' ? 'reject' : said[staff[key] ?? '']
    return answer === 'accept' || answer === 'reject' ? [[key, answer] as const] : []
  })
  if (answers.length === 0) return undefined
  const noted = await call(
    'reminder.consent',
    { answers: {}, staff: Object.fromEntries(answers) },
    { commandId: newCommandId() },
  )
  return noted.ok ? noted.data : undefined
}
