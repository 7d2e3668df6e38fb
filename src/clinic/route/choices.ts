import { type Input } from '@domain/contract'
import { destinationWords } from '@domain/rules/referral-words'
import { type Choice } from '@/components/choice-cards/choice'
import { type Draft, type Form, type Where } from './draft'

type Assessed = NonNullable<Input<'route.decide'>['assessed']>
type Clinical = NonNullable<Input<'route.decide'>['clinical']>

/** Not asked yet is an answer of its own, and stands until somebody says otherwise (R83). */
const NOT_ASKED = { value: 'unknown', label: '还没问' } as const

export const SEVERITIES: readonly Choice<Assessed['severity']>[] = [
  { value: 'asymptomatic', label: '无症状' },
  { value: 'mild', label: '轻型' },
  { value: 'moderate', label: '中型（普通型）' },
  { value: 'severe', label: '重型' },
  { value: 'critical', label: '危重型' },
  NOT_ASKED,
]
export const CAUSES: readonly Choice<Assessed['cause']>[] = [
  { value: 'pneumonia', label: '主要是肺炎' },
  { value: 'underlying', label: '主要是基础病' },
  { value: 'unknown', label: '说不准' },
]
export const BEYOND: readonly Choice<Assessed['beyondCounty']>[] = [
  { value: 'no', label: '县里治得了' },
  { value: 'yes', label: '县里治不了' },
  { value: 'unknown', label: '说不准' },
]
export const UNDERLYING: readonly Choice<Clinical['underlying']>[] = [
  { value: 'none', label: '没有' },
  { value: 'not-serious', label: '有，不严重' },
  { value: 'serious', label: '严重' },
  NOT_ASKED,
]
export const DIALYSIS: readonly Choice<Clinical['dialysis']>[] = [
  { value: 'no', label: '不用' },
  { value: 'yes', label: '要做' },
  NOT_ASKED,
]
export const MOBILITY: readonly Choice<Clinical['mobility']>[] = [
  { value: 'able', label: '走得动' },
  { value: 'hard-to-move', label: '行动不便' },
  { value: 'disabled', label: '失能' },
  NOT_ASKED,
]

/** Mildest first; what the plan points to is put before them. */
const EVERYWHERE: readonly Where[] = [
  'home',
  'sub-designated',
  'county-designated',
  'tertiary',
  'emergency',
  'expert-panel',
]

/** Where to, with the township's own hospitals by name (B29), the one the plan points to first. */
export function places(form: Form, points: Where | undefined, panelFirst: boolean): readonly Choice<Where>[] {
  const order = points ? [points, ...EVERYWHERE.filter((to) => to !== points)] : EVERYWHERE
  return order.map((to) => {
    const note = [
      to === points && '方案指向这里',
      to === 'home' ? (panelFirst ? '要先问县专家' : '村卫生室看着') : form.hospitals[to],
    ]
    return { value: to, label: destinationWords(to), note: note.filter(Boolean).join('，') }
  })
}

/** Grounds as they are mostly given; anything else is written. */
const AT_HOME = ['症状轻', '没有严重基础病', '血氧好', '家里有人照看'] as const
const AWAY = ['有肺炎', '有严重基础病', '血氧低', '要做透析', '年纪大', '家里没人照看'] as const
const EXPERTS = ['失能', '年纪大走不动', '拿不准'] as const

export const groundsFor = (to: Draft['to']): readonly Choice[] =>
  (to === 'home' ? AT_HOME : to === 'expert-panel' ? EXPERTS : AWAY).map((label) => ({ value: label, label }))
