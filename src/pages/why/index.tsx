import { useRouter } from '@tarojs/taro'
import { type Input } from '@domain/contract'
import { Answered } from '@/components/answered'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { AgeBanner } from '@/view/age-banner'
import { ColdHome } from '../shared/cold-home'
import { PersonWhy } from './person'
import { Reasons } from './reasons'
import { RefusedWhy } from './refused'
import { useResidentHelp } from './use-resident-help'
import './index.scss'

interface Params {
  readonly personId?: string
  readonly kind?: string
  readonly on?: string
  readonly requestId?: string
  readonly bondId?: string
  readonly refusal?: string
}

/** 依据: what a duty, a day or a refusal rests on; what the page is opened with says which (F02). */
export default function WhyPage() {
  const { params } = useRouter<Partial<Record<keyof Params, string>>>()
  const { personId, kind, on, requestId, bondId, refusal } = params as Params
  if (refusal) return <RefusedWhy refusal={refusal} />
  if (requestId) return <StepWhy action='why.request' input={{ requestId }} />
  if (bondId) return <StepWhy action='why.bond' input={{ bondId }} />
  if (personId && (kind ?? on)) return <PersonWhy personId={personId} kind={kind} on={on} />
  return (
    <Page label='依据' head={<Head title='依据' aside={<ColdHome />} />}>
      <Notice id='why-missing' title='找不到' text={refusalWords('NotFound')} />
    </Page>
  )
}

/** A request or a question of a bond: one duty, asked about by its own id. */
function StepWhy<A extends 'why.request' | 'why.bond'>(asked: { readonly action: A; readonly input: Input<A> }) {
  const why = useCall<'why.request' | 'why.bond'>(asked.action, asked.input)
  const help = useResidentHelp()
  return (
    <Page
      label='依据'
      head={<Head title={why.data?.title ?? '依据'} aside={<ColdHome />} />}
      banner={<AgeBanner stale={why.stale} />}
      foot={help}
    >
      <Answered id='why' of={why} words={refusalWords}>
        {(answer) => <Reasons why={answer} />}
      </Answered>
    </Page>
  )
}
