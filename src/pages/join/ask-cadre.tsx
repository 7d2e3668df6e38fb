import { useState } from 'react'
import { View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import { type HomePerson } from '@domain/contract'
import { villageName } from '@domain/policy/tenants'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { StateDot } from '@/components/state-dot'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { HelpRow } from '../shared/help-row'
import { forgetHome } from '../shared/use-home'
import { ConsentCard, consentOf, nobodyAgreed } from './consent'
import { KinshipPicker } from './kinship'

interface AskCadreProps {
  readonly village: string
  readonly onOther: () => void
}

const PHONE = /^\+?\d[\d-]{4,15}$/
const filled = (text: string) => (text.trim() === '' ? undefined : text.trim())

/** Without a card a cadre of the village says who is meant; until then nothing of anybody is seen. */
export function AskCadre({ village, onOther }: AskCadreProps) {
  const [name, setName] = useState('')
  const [plate, setPlate] = useState('')
  const [myName, setMyName] = useState('')
  const [phone, setPhone] = useState('')
  const [kinship, setKinship] = useState<HomePerson['kinship']>()
  const [agreed, setAgreed] = useState(nobodyAgreed)
  const ask = useWrite('bond.ask')
  const [asked, setAsked] = useState(false)
  const badPhone = phone.trim() !== '' && !PHONE.test(phone.trim())
  const off = !filled(name)
    ? '先写名字'
    : kinship === undefined
      ? '再点是您的谁'
      : !filled(myName)
        ? '再写您叫什么'
        : badPhone
          ? '电话看一眼再填'
          : !agreed.health
            ? '要同意了才能记'
            : undefined

  const submit = async () => {
    if (kinship === undefined) return
    const input = {
      village,
      name: name.trim(),
      plate: filled(plate),
      phone: filled(phone),
      myName: myName.trim(),
      kinship,
      consent: consentOf(agreed),
    }
    const result = await ask.save(input, `${name.trim()}，请村干部确认`)
    if (!result || (!('queued' in result) && !result.ok)) return
    forgetHome()
    setAsked(true)
  }
  if (asked)
    return (
      <Page
        label='问到村干部了'
        head={<Head title={ask.queued ? '先存在手机里' : '问到村干部了'} />}
        foot={
          <>
            <BigButton id='ask-home' text='好，回首页' onTap={() => void reLaunch({ url: '/pages/home/index' })} />
            <HelpRow />
          </>
        }
      >
        <Card>
          <View className='row row--top'>
            <StateDot state={ask.queued ? 'none' : 'wait'} />
            <View className='grow ml2'>
              {ask.queued
                ? '没网，还没问出去。有网时打开守望就发。'
                : `${villageName(village)}的村干部会看是谁家的，对上了首页就能报。急事别等，直接打电话。`}
            </View>
          </View>
        </Card>
      </Page>
    )
  const foot = (
    <>
      <BigButton
        id='ask-submit'
        text='问村干部'
        busy={ask.busy ? '正在问' : undefined}
        off={off}
        onTap={() => void submit()}
      />
      <HelpRow />
    </>
  )
  return (
    <Page
      label='请村干部确认'
      head={<Head title='请村干部确认' sub={`${villageName(village)}，说清楚是谁家的谁`} />}
      foot={foot}
    >
      <Field id='ask-name' label='要办的人，名字' value={name} onInput={setName} maxLength={20} />
      <Field id='ask-plate' label='门牌，或者几组' hint='知道就写' value={plate} onInput={setPlate} maxLength={20} />
      <KinshipPicker value={kinship} onChange={setKinship} />
      <Field id='ask-my-name' label='您叫什么' hint='村干部好认' value={myName} onInput={setMyName} maxLength={20} />
      <Field
        id='ask-phone'
        label='您的电话'
        hint='村干部可能打来问一声，不写也行'
        error={badPhone ? '号码里只有数字，看一眼再填。' : undefined}
        kind='number'
        value={phone}
        onInput={setPhone}
        maxLength={16}
      />
      <ConsentCard agreed={agreed} kinship={kinship} guardianNeeded={false} onChange={setAgreed} />
      {ask.refusal && (
        <Notice id='ask-refused' title='没问出去' text={refusalWords(ask.refusal)} refusal={ask.refusal} />
      )}
      <BigButton id='join-other' kind='quiet' small text='换个办法' onTap={onOther} />
    </Page>
  )
}
