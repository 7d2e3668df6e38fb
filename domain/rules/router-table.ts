import type { Branch } from '../model/care'
import type { Policy } from '../policy/pack'
import { clauseOf } from '../policy/parameter'
import { and, atLeast, is, MAYBE, NO, not, oneOf, or, type RouteFacts, said, sure, type Truth } from './router-facts'

export type { Branch }
/** Where a clinician is offered to send somebody. */
export type Proposal = Exclude<Branch, 'home' | 'clinician-decides'>

export interface RouteRule {
  readonly name: string
  /** R08's precedence: 1 emergency, 2 dialysis, 3 severe, 4 expert panel, 5 sub-designated, 6 home, 7 a clinician. */
  readonly step: 1 | 2 | 3 | 4 | 5 | 6 | 7
  readonly branch: Branch
  readonly proposed?: Proposal
  /** The clause of this township, or the ruling where no plan of it says so (R19). */
  readonly clause: (policy: Policy) => string
  /** Why, in a sentence to be read to a family. */
  readonly words: string
  /** Whether a pack asks for the rule at all; always, where not said. */
  readonly inForce?: (policy: Policy) => boolean
  readonly when: (facts: RouteFacts, policy: Policy) => Truth
}

/** A sign of 93 % or so many breaths makes a case severe, whatever it was called before (R04). */
const severe = (f: RouteFacts, p: Policy): Truth => or(sure(f.flag === 'severe'), oneOf(f.severity, p.countyFor.value))
/** Severe cases the county's designated hospital is not for; the others are mainly pneumonia (R08, R38). */
const tertiary = (f: RouteFacts): Truth => or(is(f.cause, 'underlying'), said(f.beyondCounty))
const old = (f: RouteFacts, p: Policy): Truth => atLeast(f.age, p.advancedAge.value)
const serious = (f: RouteFacts): Truth => is(f.underlying, 'serious')
const unstable = (f: RouteFacts): Truth => is(f.stability, 'unstable')
const light = (f: RouteFacts, p: Policy): Truth => oneOf(f.severity, p.homeFor.value)
const oldSerious = (f: RouteFacts, p: Policy): Truth => and(old(f, p), serious(f))
/** Light cases B29 does not speak of. */
const rest = (f: RouteFacts, p: Policy): Truth => and(light(f, p), not(oldSerious(f, p)))
const infant = (f: RouteFacts, p: Policy): Truth => not(atLeast(f.age, p.infantBelowAge.value))
const guarded = (f: RouteFacts, p: Policy): Truth => or(said(f.pregnant), infant(f, p))
const redHere = (f: RouteFacts, p: Policy): Truth => (p.clinicianDecidesRed.value ? said(f.red) : NO)
const asked = (f: RouteFacts): Truth => sure(f.emergency !== 'unknown' && f.flag !== 'unknown')
const quiet = (f: RouteFacts): Truth => and(asked(f), sure(f.flag === 'none' || f.flag === 'remeasure'))
/** No disease, or one that is neither serious nor unsettled (B28, R41). */
const harmless = (f: RouteFacts): Truth =>
  or(is(f.underlying, 'none'), and(is(f.underlying, 'not-serious'), not(unstable(f))))

/** 失能老人 from the tier's floor (R82); 行动不便 only in advanced age (A20, R111). */
export const forThePanel = (f: RouteFacts, p: Policy): Truth =>
  p.expertPanel.value
    ? or(
        and(is(f.mobility, 'disabled'), atLeast(f.age, p.tierFromAge.value)),
        and(or(is(f.mobility, 'disabled'), is(f.mobility, 'hard-to-move')), old(f, p)),
      )
    : NO

/** Emergency is declared or seen, so not knowing does not hold up a hospital; it holds up home (see `quiet`). */
const surely = (truth: Truth): Truth => (truth === MAYBE ? NO : truth)

/** R08 as an ordered table: the first rule that holds decides. Each stands alone, so that the linter can take one out. */
export const routeTable: readonly RouteRule[] = [
  {
    name: 'emergency',
    step: 1,
    branch: 'emergency',
    clause: (p) => clauseOf(p.emergencyAt, 'R08'),
    words: '有人说是急病，直接去急诊',
    when: (f) => surely(said(f.emergency)),
  },
  {
    name: 'danger-sign',
    step: 1,
    branch: 'emergency',
    clause: (p) => clauseOf(p.referBelowSpo2, 'R36'),
    words: '有要赶快转诊的危险信号',
    when: (f) => sure(f.flag === 'urgent'),
  },
  {
    name: 'dialysis',
    step: 2,
    branch: 'county-designated',
    clause: (p) => clauseOf(p.countyFor, 'R08'),
    words: '要做血液透析，去县定点医院',
    when: (f) => said(f.dialysis),
  },
  {
    // Ahead of the two it stands between, so that what decides is named and not merely left open.
    name: 'severe-cause-unknown',
    step: 3,
    branch: 'clinician-decides',
    proposed: 'county-designated',
    clause: () => 'R37',
    words: '到了重型的标准，从哪来的、县里治不治得了还不清楚，医生现在就定，先按县定点医院准备',
    when: (f, p) => and(severe(f, p), sure(tertiary(f) === MAYBE)),
  },
  {
    name: 'severe-pneumonia',
    step: 3,
    branch: 'county-designated',
    clause: (p) => clauseOf(p.countyFor, 'R08'),
    words: '重型、危重型，主要是肺炎，去县定点医院',
    when: (f, p) => and(severe(f, p), not(tertiary(f))),
  },
  {
    name: 'severe-underlying',
    step: 3,
    branch: 'tertiary',
    clause: () => 'R08',
    words: '重型、危重型，主要是基础病，或者县里治不了，去三级医院',
    when: (f, p) => and(severe(f, p), tertiary(f)),
  },
  {
    name: 'expert-panel',
    step: 4,
    branch: 'expert-panel',
    clause: (p) => clauseOf(p.expertPanel, 'R81'),
    words: '失能，或者高龄走不动，由县专家或上级医院定去哪里治',
    inForce: (p) => p.expertPanel.value,
    when: forThePanel,
  },
  {
    name: 'moderate',
    step: 5,
    branch: 'sub-designated',
    clause: (p) => clauseOf(p.subDesignatedFor, 'R08'),
    words: '中型（方案里叫普通型），去亚定点医院',
    when: (f, p) => oneOf(f.severity, p.subDesignatedFor.value),
  },
  {
    name: 'old-serious-stable',
    step: 5,
    branch: 'sub-designated',
    clause: (p) => clauseOf(p.subDesignatedFor, 'R08'),
    words: '高龄，有严重基础病但稳定，症状轻，去亚定点医院',
    when: (f, p) => and(and(light(f, p), oldSerious(f, p)), not(unstable(f))),
  },
  {
    name: 'home',
    step: 6,
    branch: 'home',
    clause: (p) => clauseOf(p.homeFor, 'R08'),
    words: '没有严重基础病，无症状或者轻，可以在家治，村卫生室看着',
    when: (f, p) => and(and(and(light(f, p), harmless(f)), quiet(f)), and(not(guarded(f, p)), not(redHere(f, p)))),
  },
  {
    name: 'old-serious-not-stable',
    step: 7,
    branch: 'clinician-decides',
    proposed: 'sub-designated',
    clause: () => 'R08',
    words: '高龄，有严重基础病，不稳定或者还没问，方案没写到，医生定，至少先按亚定点医院准备',
    when: (f, p) => and(and(light(f, p), oldSerious(f, p)), sure(f.stability !== 'stable')),
  },
  {
    name: 'serious-disease',
    step: 7,
    branch: 'clinician-decides',
    clause: () => 'R08',
    words: '有严重基础病，方案没写到，医生定',
    when: (f, p) => and(rest(f, p), serious(f)),
  },
  {
    name: 'unstable-disease',
    step: 7,
    branch: 'clinician-decides',
    clause: () => 'R41',
    words: '基础病不稳定，医生定',
    when: (f, p) => and(rest(f, p), and(not(is(f.underlying, 'none')), unstable(f))),
  },
  {
    name: 'pregnant-or-infant',
    step: 7,
    branch: 'clinician-decides',
    clause: () => 'R39',
    words: '孕产妇、婴幼儿，医生定',
    when: (f, p) => and(rest(f, p), guarded(f, p)),
  },
  {
    name: 'red-tier',
    step: 7,
    branch: 'clinician-decides',
    clause: (p) => clauseOf(p.clinicianDecidesRed, 'R43'),
    words: '红的，医生看过再定',
    inForce: (p) => p.clinicianDecidesRed.value,
    when: (f, p) => and(rest(f, p), redHere(f, p)),
  },
  {
    name: 'sign-for-a-clinician',
    step: 7,
    branch: 'clinician-decides',
    clause: (p) => clauseOf(p.referBelowSpo2, 'R36'),
    words: '有一个信号要医生现在看，看过再定',
    when: (f, p) => and(rest(f, p), sure(f.flag === 'clinician-now')),
  },
  {
    name: 'not-asked',
    step: 7,
    branch: 'clinician-decides',
    clause: () => 'R08',
    words: '急不急、有没有危险信号，还没人问，问清了医生定',
    when: (f, p) => and(rest(f, p), not(asked(f))),
  },
]
