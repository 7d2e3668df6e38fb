import { View } from '@tarojs/components'
import { useState } from 'react'
import { type AlertView, type CallLine, type HomePerson, type Output } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Page } from '@/components/page'
import { Touch } from '@/components/touch'
import { WhyLink } from '@/components/why-link'
import { AgeBanner } from '@/view/age-banner'
import { back } from '@/view/go'
import { CalledCard } from '../shared/called-card'
import { callName, callOf, EMERGENCY } from '../shared/calls'
import { dial } from '../shared/dial'
import { SayThis } from './say-this'
import { sayWords } from './say-words'
import { ToldCard } from './told-card'
import { dangerFigure, dangerTitle, isDanger, mainWords } from './view'
import { WhySheet } from './why-sheet'

interface DangerReceiptProps {
  readonly person: HomePerson
  readonly alert: AlertView | null
  readonly receipt?: Output<'report.submit'>
  readonly told?: Output<'report.told'>['told']
  readonly calls: readonly CallLine[]
}

/** Danger: the reading and its bound, 120, words to read out, who has been told, until somebody takes it over (A14). */
export function DangerReceipt({ person, alert, receipt, told, calls }: DangerReceiptProps) {
  const [why, setWhy] = useState(false)
  const fresh = receipt && isDanger(receipt.level) ? receipt : undefined
  const level = fresh?.level ?? alert?.level ?? 'urgent'
  const words = fresh ? fresh.flags.map((flag) => flag.words) : (alert?.words ?? [])
  const people = [callOf(calls, 'doctor') ?? callOf(calls, 'clinic'), callOf(calls, 'cadre')].filter(
    (line) => line !== undefined,
  )
  const foot = (
    <>
      <ButtonRow>
        {people.map((line) => (
          <BigButton
            key={line.phone}
            id={`call-${line.kind}`}
            kind='secondary'
            icon='phone-blue'
            text={callName(line)}
            label={`打给${callName(line)}`}
            onTap={() => void dial(line)}
          />
        ))}
      </ButtonRow>
      <BigButton id='receipt-home' kind='quiet' small text='回首页' onTap={back} />
    </>
  )
  const sheet = why && (
    <WhySheet
      flags={fresh?.flags}
      words={words}
      personId={alert ? person.personId : undefined}
      onClose={() => setWhy(false)}
    />
  )
  return (
    <Page label='回执，要马上处理' banner={<AgeBanner />} foot={foot} sheet={sheet}>
      <CalledCard people={[person]} />
      <DangerCard
        title={dangerTitle(isDanger(level) ? level : 'urgent')}
        {...dangerFigure(words, person)}
        onCall={() => void dial(EMERGENCY, person)}
      />
      <Card>
        <View className='t-small t-2'>接通了，照着念</View>
        <SayThis text={fresh?.sayThis ?? sayWords(person, mainWords(words))} />
      </Card>
      <ToldCard told={told} alert={alert}>
        <WhyLink id='why' text='为什么要马上处理' onTap={() => setWhy(true)} />
      </ToldCard>
      <Card>
        <View className='t-b'>等人的时候，身边别离人。</View>
        <View>身份证、医保卡、在吃的药放手边。</View>
      </Card>
    </Page>
  )
}

interface DangerCardProps {
  readonly title: string
  readonly figure?: string
  readonly words: string
  readonly onCall: () => void
}

export function DangerCard({ title, figure, words, onCall }: DangerCardProps) {
  return (
    <View id='danger' className='blk card danger' ariaLive='assertive' ariaLabel={`${title}。${figure ?? ''}${words}`}>
      <View className='row'>
        <Icon name='alert-white' size='l' />
        <View className='t-head ml2' ariaRole='heading'>
          {title}
        </View>
      </View>
      <View className='row row--base row--wrap danger__reading'>
        {figure && (
          <View className='danger__figure'>
            {figure}
            <View className='danger__unit'>%</View>
          </View>
        )}
        <View className='t-lead danger__words'>{words}</View>
      </View>
      <Touch id='call-120' className='danger__call' label={`打120，${EMERGENCY.words}时别等`} onTap={onCall}>
        <Icon name='phone-red' />
        <View className='ml2'>打 120</View>
      </Touch>
    </View>
  )
}
