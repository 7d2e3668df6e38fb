import { deliver, type Message } from '../../../cloudfunctions/_store/messages/deliver'
import { take } from '../../../cloudfunctions/_store/messages/grants'
import { accepted, refused } from '../../../cloudfunctions/_store/messages/ledger'
import { checkTemplates } from '../../../cloudfunctions/_store/messages/check-templates'
import { transmit } from '../../../cloudfunctions/_store/messages/transmit'

/** What a test has the shipped message code do, inside a function with the real SDK. */
export type Deed =
  | { readonly do: 'deliver'; readonly messages: readonly Message[] }
  | { readonly do: 'batch'; readonly messages: readonly Message[] }
  | { readonly do: 'take'; readonly messages: readonly Message[] }
  | { readonly do: 'check' }
  | {
      readonly do: 'ledger'
      readonly steps: readonly {
        readonly side: 'phone' | 'push' | 'refused'
        readonly whose: Parameters<typeof accepted>[0]
        readonly at: number
      }[]
      readonly atOnce?: boolean
    }

export async function main(deed: Deed): Promise<unknown> {
  const now = Date.now()
  if (deed.do === 'check') return checkTemplates(now)
  if (deed.do === 'deliver') {
    const states: string[] = []
    for (const message of deed.messages) states.push(await deliver(message, now))
    return states
  }
  if (deed.do === 'ledger') {
    const note = ({ side, whose, at }: (typeof deed.steps)[number]) =>
      side === 'refused' ? refused(whose, at) : accepted(whose, side, at)
    if (deed.atOnce) await Promise.all(deed.steps.map(note))
    else for (const step of deed.steps) await note(step)
    return null
  }
  const held = await take(deed.messages, now)
  if (deed.do === 'take') return held.map((one) => one && `${one.openid} ${one.template.kind}`)
  return Promise.all(deed.messages.map((message, n) => transmit(message, held[n], now)))
}
