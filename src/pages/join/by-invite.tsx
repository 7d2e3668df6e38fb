import { useState } from 'react'
import { reLaunch } from '@tarojs/taro'
import { BigButton } from '@/components/big-button'
import { Field } from '@/components/field'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { useWrite } from '@/cloud/use-write'
import { workPage } from '../home/view'
import { HelpRow } from '../shared/help-row'
import { forgetHome } from '../shared/use-home'
import { cleanCode, isWhole } from './code'

/** A one-time code makes a worker (E40); asked now or not at all, because it runs out. */
export function ByInvite({ onOther }: { readonly onOther: () => void }) {
  const [code, setCode] = useState('')
  const accept = useWrite('invite.accept')
  const submit = async () => {
    const result = await accept.ask({ code })
    if (!result || 'queued' in result || !result.ok) return
    forgetHome()
    await reLaunch({ url: workPage([result.data]) ?? '/pages/home/index' })
  }
  const foot = (
    <>
      <BigButton
        id='invite-submit'
        text='进来'
        busy={accept.busy ? '正在看' : undefined}
        off={isWhole(code) ? undefined : '先输邀请码，10 位'}
        onTap={() => void submit()}
      />
      <HelpRow />
    </>
  )
  return (
    <Page label='邀请码' head={<Head title='邀请码' sub='镇乡办公室发给您的，只能用一次' />} foot={foot}>
      <Field
        id='invite-code'
        label='邀请码'
        hint='10 位，没有 0、1、I、O'
        value={code}
        onInput={(text) => setCode(cleanCode(text))}
        maxLength={14}
      />
      {accept.refusal && (
        <Notice id='invite-refused' title='没进来' text={refusalWords(accept.refusal)} refusal={accept.refusal} />
      )}
      <BigButton id='join-other' kind='quiet' small text='我不是来上班的' onTap={onOther} />
    </Page>
  )
}
