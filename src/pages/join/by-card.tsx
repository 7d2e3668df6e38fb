import { useState } from 'react'
import { View } from '@tarojs/components'
import { reLaunch, scanCode } from '@tarojs/taro'
import { type HomePerson } from '@domain/contract'
import { BigButton } from '@/components/big-button'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { HelpRow } from '../shared/help-row'
import { forgetHome } from '../shared/use-home'
import { cleanCode, codeInScan, isWhole } from './code'
import { ConsentCard, consentOf, nobodyAgreed } from './consent'
import { KinshipPicker } from './kinship'

interface ByCardProps {
  readonly code?: string
  readonly onAsk: () => void
  readonly onOther: () => void
}

const canScan = process.env.TARO_ENV === 'weapp'

/** Whoever holds the household's card and knows the full name is bound at once. */
export function ByCard({ code: given, onAsk, onOther }: ByCardProps) {
  const [code, setCode] = useState(given ?? '')
  const [name, setName] = useState('')
  const [kinship, setKinship] = useState<HomePerson['kinship']>()
  const [agreed, setAgreed] = useState(nobodyAgreed)
  const [unread, setUnread] = useState(false)
  const bind = useWrite('bond.byCard')
  const off = !isWhole(code)
    ? '先输卡号，10 位'
    : name.trim() === ''
      ? '再写名字'
      : kinship === undefined
        ? '再点是您的谁'
        : !agreed.health
          ? '要同意了才能记'
          : undefined

  const scan = async () => {
    try {
      const found = codeInScan((await scanCode({ onlyFromCamera: false })).result)
      setUnread(found === undefined)
      if (found) setCode(found)
    } catch {
      setUnread(false) // the person closed the camera
    }
  }
  const submit = async () => {
    if (kinship === undefined) return
    const input = { code, name: name.trim(), kinship, consent: consentOf(agreed) }
    const result = await bind.save(input, `${name.trim()}，用卡对上`)
    if (!result || 'queued' in result || !result.ok) return
    forgetHome()
    await reLaunch({ url: `/pages/home/index?personId=${result.data.personId}` })
  }
  const foot = (
    <>
      {bind.queued ? (
        <Notice id='card-queued' title='先存在手机里' text='没网，还没对上。有网时打开守望就办。' />
      ) : (
        <BigButton
          id='card-submit'
          text='对上'
          busy={bind.busy ? '正在对' : undefined}
          off={off}
          onTap={() => void submit()}
        />
      )}
      <HelpRow />
    </>
  )
  return (
    <Page label='用卡对上' head={<Head title='门口的卡' sub='卡号和名字对上了，马上就能办' />} foot={foot}>
      {canScan && (
        <View className='blk'>
          <BigButton id='card-scan' kind='secondary' text='扫卡上的码' onTap={() => void scan()} />
        </View>
      )}
      {unread && <Notice id='card-unread' title='没认出来' text='这个码不是门口的卡。对着卡，把 10 位号输进来。' />}
      <Field
        id='card-code'
        label='卡号'
        hint='10 位，没有 0、1、I、O'
        value={code}
        onInput={(text) => setCode(cleanCode(text))}
        maxLength={14}
      />
      <Field id='card-name' label='名字' hint='和户口本上一样，写全' value={name} onInput={setName} maxLength={20} />
      <KinshipPicker value={kinship} onChange={setKinship} />
      <ConsentCard
        agreed={agreed}
        kinship={kinship}
        guardianNeeded={bind.refusal === 'GuardianNeeded'}
        onChange={setAgreed}
      />
      {bind.refusal && (
        <Notice
          id='card-refused'
          title={bind.refusal === 'GuardianNeeded' ? '还要监护人同意' : '没对上'}
          text={refusalWords(bind.refusal)}
          refusal={bind.refusal}
          retryText='没有卡，请村干部确认'
          onRetry={bind.refusal === 'CardUnknown' ? onAsk : undefined}
        />
      )}
      <BigButton id='join-other' kind='quiet' small text='换个办法' onTap={onOther} />
    </Page>
  )
}
