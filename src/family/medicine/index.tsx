import { useState } from 'react'
import { View } from '@tarojs/components'
import { redirectTo, useRouter } from '@tarojs/taro'
import { type HomePerson, type HomeView } from '@domain/contract'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { SectionTitle } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Chips } from '@/components/chips'
import { ChoiceCards } from '@/components/choice-cards'
import { EmptyState } from '@/components/empty-state'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { AgeBanner } from '@/view/age-banner'
import { go } from '@/view/go'
import { askReminder, mayAsk } from '@/pages/shared/ask-reminder'
import { callOf } from '@/pages/shared/calls'
import { HelpRow } from '@/pages/shared/help-row'
import { PersonChips } from '@/pages/shared/person-chips'
import { useChosen } from '@/pages/shared/use-chosen'
import { forgetHome, useHome } from '@/pages/shared/use-home'
import { titleOf } from '@/pages/shared/whose'
import { isMoving, requestWords } from '@/pages/home/view'
import { itemsOf, needsNote } from './form'
import { ItemPicker } from './item-picker'
import { SameCard, type SameCardFound } from './same-card'
import { useDraft } from './use-draft'
import './index.scss'

/** 要药, for oneself or for somebody one looks after. */
export default function MedicinePage() {
  const home = useHome()
  if (home.data && home.data.people.length > 0) return <ForSomebody home={home.data} />
  return (
    <Page label='要药' head={<Head title='要药' />} foot={<HelpRow />}>
      <Answered id='medicine' of={home} words={refusalWords} cards={3}>
        {() => (
          <EmptyState
            id='medicine-nobody'
            title='还没说给谁办'
            note='选好村、对上人，就能在这里要药。'
            action={{ text: '去选', onTap: () => go('/pages/join/index') }}
          />
        )}
      </Answered>
    </Page>
  )
}

function ForSomebody({ home }: { readonly home: HomeView }) {
  const { params } = useRouter<{ personId?: string }>()
  const [person, choose] = useChosen(home.people, params.personId)
  if (!person)
    return (
      <Page label='要药' head={<Head title='要药' />} foot={<HelpRow />}>
        <Notice id='medicine-missing' title='找不到' text={refusalWords('NotFound')} />
      </Page>
    )
  return <Ask key={person.personId} home={home} person={person} onChoose={choose} />
}

interface AskProps {
  readonly home: HomeView
  readonly person: HomePerson
  readonly onChoose: (personId: string) => void
}

function Ask({ home, person, onChoose }: AskProps) {
  const { draft, set, forget } = useDraft(person.personId)
  const [articles, setArticles] = useState(false)
  const write = useWrite('medicine.request')
  const { wanted, way, service, note } = draft
  const items = itemsOf(wanted)
  const off =
    items.length === 0
      ? '先点要什么'
      : needsNote(wanted) && note.trim() === ''
        ? '写一句药名，或者是什么'
        : way === undefined
          ? '再点怎么拿'
          : undefined

  const asks = mayAsk(home.reminders, ['progress'])
  const submit = async (sameSeen?: true) => {
    if (way === undefined) return
    const asked = asks && askReminder(home.reminders, ['progress']) // WeChat wants it first in the tap
    const words = note.trim() === '' ? undefined : note.trim()
    const input = { personId: person.personId, items, way, note: words, service, ...(sameSeen && { sameSeen }) }
    const result = await write.save(input, `${person.name}，要药`)
    await asked
    if (!result) return
    if ('queued' in result) return forget()
    if (!result.ok) return
    forget()
    forgetHome()
    await redirectTo({ url: `/family/request/index?requestId=${result.data.requestId}` })
  }
  const already = write.refusal === 'AlreadyAsked' ? (write.detail as { requestId?: string }).requestId : undefined
  const same = write.refusal === 'SameIngredient' ? (write.detail as SameCardFound) : undefined

  const foot = (
    <>
      {write.queued ? (
        <Notice id='medicine-queued' title='先存在手机里' text='没网，村里还没收到。有网时打开守望就发，不用再填。' />
      ) : (
        <>
          {asks && <View className='t-small t-2'>点「提交」时微信会问一次，好告诉您办到哪一步。</View>}
          <BigButton
            id='medicine-submit'
            text='提交'
            busy={write.busy ? '正在存' : undefined}
            off={same ? '先看上面一句' : off}
            onTap={() => void submit()}
          />
        </>
      )}
      <HelpRow calls={person.calls} />
    </>
  )
  return (
    <Page label='要药' banner={<AgeBanner />} foot={foot}>
      <Cells>
        <Cell
          id='medicine-whom'
          title={`给 ${titleOf(person)}`}
          note={way === 'collect' ? '到村卫生室取' : `送到 ${person.villageName} ${person.plate}`}
        />
        {person.requests
          .filter(({ state }) => isMoving(state))
          .map(({ requestId, title, state }) => (
            <Cell
              key={requestId}
              id={`medicine-open-${requestId}`}
              title={title}
              value={requestWords(state)}
              onTap={() => go('/family/request/index', { requestId })}
            />
          ))}
      </Cells>
      <PersonChips people={home.people} person={person} onChoose={onChoose} />
      <SectionTitle aside={<View className='t-small t-2'>按几个人的量</View>}>要什么</SectionTitle>
      <ItemPicker
        wanted={wanted}
        personId={person.personId}
        articles={articles}
        onChange={(next) => {
          write.clear()
          set({ wanted: next })
        }}
      />
      {same && (
        <SameCard
          found={same}
          doctor={callOf(person.calls, 'doctor') ?? callOf(person.calls, 'clinic')}
          busy={write.busy}
          onStill={() => void submit(true)}
        />
      )}
      {!articles && items.length > 0 && (
        <View className='blk'>
          <BigButton
            id='medicine-articles'
            kind='quiet'
            small
            text='更多：只要其中一种药'
            onTap={() => setArticles(true)}
          />
        </View>
      )}
      <Field
        id='medicine-note'
        label={needsNote(wanted) ? '药名，或者是什么' : '还想说的'}
        hint='过敏、正在吃的药，也写上。吃多少问医生。'
        value={note}
        onInput={(text) => set({ note: text })}
        lines
        maxLength={200}
      />
      <SectionTitle>怎么拿</SectionTitle>
      <View className='blk'>
        <Chips
          id='medicine-way'
          options={[
            { value: 'deliver', label: '送到家' },
            { value: 'collect', label: '自己去取' },
          ]}
          value={way === undefined ? [] : [way]}
          onChange={([picked]) => set({ way: picked, ...(picked !== 'deliver' && { service: 'free' as const }) })}
        />
      </View>
      {way === 'deliver' && (
        <View className='blk'>
          <ChoiceCards
            id='medicine-service'
            options={[
              { value: 'free', label: '村里送', note: '干部、志愿者送到门口，不收钱' },
              { value: 'paid', label: '医生上门', note: '有偿上门，医生先报价，您同意了才来' },
            ]}
            value={[service]}
            onChange={([one]) => one && set({ service: one })}
          />
        </View>
      )}
      {already !== undefined && (
        <Notice
          id='medicine-already'
          title='这样药已经在办了'
          text='不用再要一遍。点开看到哪一步。'
          retryText='看进度'
          onRetry={() => go('/family/request/index', { requestId: already })}
        />
      )}
      {write.refusal && already === undefined && !same && (
        <Notice id='medicine-refused' title='没提交上' text={refusalWords(write.refusal)} refusal={write.refusal} />
      )}
      <Cells>
        <Cell
          id='medicine-neighbours'
          title='邻里互助'
          note='邻居有多的，能分一点；您有多的，也能分给人'
          onTap={() => go('/family/neighbours/index', { personId: person.personId })}
        />
      </Cells>
    </Page>
  )
}
