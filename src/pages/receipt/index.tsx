import { useRouter } from '@tarojs/taro'
import { type HomePerson, type HomeView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { refusalWords } from '@/cloud/refusals'
import { useOutbox } from '@/cloud/outbox'
import { useCall } from '@/cloud/use-call'
import { HelpRow } from '../shared/help-row'
import { useChosen } from '../shared/use-chosen'
import { useHome } from '../shared/use-home'
import { DangerReceipt } from './danger'
import { useKept } from './kept'
import { LaterReceipt } from './later'
import { QueuedReceipt } from './queued'
import { SafeReceipt } from './safe'
import { usePulse } from '../shared/use-pulse'
import { isDanger } from './view'
import './index.scss'

/** 回执: what the report came to, what happens next and by when, and whom to call. */
export default function ReceiptPage() {
  const home = useHome()
  const { params } = useRouter<{ personId?: string }>()
  const [person] = useChosen(home.data?.people ?? [], params.personId)
  if (person && home.data) return <ForPerson person={person} home={home.data} />
  return (
    <Page label='回执' head={<Head title='回执' />} foot={<HelpRow />}>
      <Answered id='receipt' of={home} words={refusalWords}>
        {() => <Notice id='receipt-nobody' title='找不到' text={refusalWords('NotFound')} />}
      </Answered>
    </Page>
  )
}

function ForPerson({ person, home }: { readonly person: HomePerson; readonly home: HomeView }) {
  const kept = useKept(person.personId)
  const unsent = useOutbox().some(({ action, input }) => isReportOf(person.personId, action, input))
  const waitsHere = kept === undefined || (kept !== null && !kept.receipt && unsent)
  const told = useCall('report.told', waitsHere ? undefined : { personId: person.personId })
  const waits = Boolean(told.data?.alert && !told.data.alert.takenBy)
  usePulse(waits, () => void told.reload())

  if (kept === undefined) return <Waiting />
  const calls = told.data?.calls ?? person.calls
  if (kept && !kept.receipt && unsent) return <QueuedReceipt person={person} kept={kept} calls={calls} />
  const alert = told.data ? told.data.alert : person.alert
  const receipt = kept?.receipt
  // The alert that stands open speaks before a milder report (A14); a fresh danger speaks before the network answers.
  if (alert ?? (receipt && isDanger(receipt.level)))
    return <DangerReceipt person={person} alert={alert} receipt={receipt} told={told.data?.told} calls={calls} />
  if (receipt) return <SafeReceipt person={person} receipt={receipt} calls={calls} home={home} />
  if (told.loading) return <Waiting />
  return <LaterReceipt kept={kept} calls={calls} />
}

const isReportOf = (personId: string, action: string, input: unknown): boolean =>
  action === 'report.submit' && (input as { personId?: string } | null)?.personId === personId

function Waiting() {
  return (
    <Page label='回执' head={<Head title='回执' />} foot={<HelpRow />}>
      <Skeleton cards={2} />
    </Page>
  )
}
