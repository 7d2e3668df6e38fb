import type { WhyFact, WhyView } from '../contract/why'
import type { Bond } from '../model/account'
import { dayOf, type Day } from '../model/calendar'
import type { Duty } from '../model/duty'
import type { MedicineRequest } from '../model/request'
import type { Policy } from '../policy/pack'
import { packFor } from '../policy/pack-for'
import { daysLate, isOpen } from './lateness'
import { headStartWords } from './request/queue'
import { requestStream } from './request/stream'
import { requestStateWords } from './request/words'
import { rowFor } from './duty-row'
import { basisOf, unconfirmedFor } from './why-basis'
import { packView } from './why-duty'
import { momentWords, whenFacts } from './why-facts'
import { categoryWords } from './words-medicine'

const fact = (label: string, words: string): WhyFact => ({ label, words })

/** The step a request waits for, if a worker owes one. */
export const requestDuty = (request: MedicineRequest): Duty | undefined =>
  requestStream.follow(request).map(({ doc }) => doc as Duty)[0]

/** Why somebody owes a request its next step: asked when, waiting since when, for how long it may wait (A18). */
export function whyRequest(request: MedicineRequest, today: Day, now: number, past = false): WhyView {
  const pack = packFor(request.township, request.asOf)
  const duty = requestDuty(request)
  const [asked] = request.steps
  const last = request.steps[request.steps.length - 1]
  const items = request.items.map(({ category, quantity }) => `${categoryWords(category)} ${quantity} 人份`).join('，')
  const hours = pack.policy.medicineWithinHours.value
  return {
    kind: 'medicine',
    owed: duty !== undefined,
    title: `为什么${duty ? '要' : '现在不用'}办${request.forName}要的药`,
    basis: basisOf('medicine', rowFor('medicine', pack), pack.policy),
    pack: packView(pack, request.township),
    facts: [
      fact('要的什么', items),
      fact('什么时候', `${momentWords(asked.at, dayOf(asked.at))} 要的`),
      fact('到哪一步', `${momentWords(last.at, dayOf(last.at))}起，${requestStateWords(last.state, request.way)}`),
      ...queueFacts(request, pack.policy),
      ...(duty
        ? [
            fact('谁来办', whoWords(request, duty)),
            fact('多久以内', `这一步 ${hours} 小时内有人办`),
            ...whenFacts({ duty, today, now, past }),
          ]
        : [fact('为什么', doneWords(request))]),
    ],
    notCounted: [],
    unconfirmed: duty ? unconfirmedFor('medicine', pack.policy) : [],
  }
}

/** Why it comes before others where something is short (F17, B03). */
function queueFacts(request: MedicineRequest, policy: Policy): WhyFact[] {
  if (request.queueKey === null) return []
  const reasons = headStartWords(request, policy)
  return [fact('排在哪里', ['要的是紧缺的，按要药的时间排', ...reasons].join('，'))]
}

/** A clinician's where it is more than one illness takes, and where somebody is paid to come (B21, B38). */
function whoWords({ service }: MedicineRequest, { role }: Duty): string {
  if (role !== 'doctor') return '村干部'
  return service === 'paid' ? '医生，有偿上门，价钱先说好' : '医生，要的比一次生病常用的多，先看一眼'
}

const doneWords = ({ state }: MedicineRequest): string =>
  state === 'handed-over' ? '东西送到了，只等家里点一下收到' : `${requestStateWords(state)}，办完了`

/** Why the village's cadres owe an answer to somebody who asks to be bound; `bond` as the asker's account has it. */
export function whyBond(duty: Duty, bond: Bond | undefined, today: Day, now: number): WhyView {
  const pack = packFor(duty.township, today)
  const owed = isOpen(duty, today)
  const late = daysLate(duty, today, now)
  return {
    kind: 'bond',
    owed,
    title: `为什么${owed ? '要' : '现在不用'}认一认${duty.for.name}是谁家的`,
    basis: basisOf('bond', rowFor('bond', pack), pack.policy),
    pack: packView(pack, duty.township),
    facts: owed
      ? [
          ...(bond ? [fact('什么时候', `${momentWords(bond.at, dayOf(bond.at))} 问的`)] : []),
          fact('问的是谁', [duty.for.name, duty.for.plate].filter(Boolean).join('，')),
          fact('谁来答', '这个村的村干部，谁先看到谁答'),
          fact('最晚', `问的当天${late > 0 ? `，已经迟 ${late} 天` : ''}`),
          fact('没答以前', '问的人什么也看不到'),
        ]
      : [fact('为什么', '已经有人答了')],
    notCounted: [],
    unconfirmed: [],
  }
}
