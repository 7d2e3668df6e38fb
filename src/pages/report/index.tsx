import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { type HomeView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { useView } from '@/view/use-view'
import { HelpRow } from '../shared/help-row'
import { useChosen } from '../shared/use-chosen'
import { useHome } from '../shared/use-home'
import { Compact } from './compact'
import { isEntry, type Entry } from './form'
import { StepByStep } from './step-by-step'
import './index.scss'

/** 报情况, for oneself or for somebody one looks after. */
export default function ReportPage() {
  const home = useHome()
  if (home.data) return <ForSomebody home={home.data} />
  return (
    <Page label='报情况' head={<Head title='报情况' />} foot={<HelpRow />}>
      <Answered id='report' of={home} words={refusalWords} cards={3}>
        {() => null}
      </Answered>
    </Page>
  )
}

function ForSomebody({ home }: { readonly home: HomeView }) {
  const { params } = useRouter<{ personId?: string; entry?: string }>()
  const [person, choose] = useChosen(home.people, params.personId)
  const [entry, setEntry] = useState<Entry | undefined>(isEntry(params.entry) ? params.entry : undefined)
  const { elder } = useView()
  if (!person)
    return (
      <Page label='报情况' head={<Head title='报情况' />} foot={<HelpRow />}>
        <Notice id='report-nobody' title='找不到' text={refusalWords('NotFound')} />
      </Page>
    )
  const change = (personId: string) => {
    choose(personId)
    if (personId !== person.personId) setEntry(undefined) // whether the other one is infected was not said
  }
  const Form = elder ? StepByStep : Compact
  return <Form key={person.personId} home={home} person={person} entry={entry} onChoose={change} />
}
