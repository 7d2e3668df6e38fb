import { View } from '@tarojs/components'
import { Answered } from '@/components/answered'
import { Card } from '@/components/card'
import { Head } from '@/components/head'
import { Page } from '@/components/page'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { AgeBanner } from '@/view/age-banner'
import { ColdHome } from '../shared/cold-home'
import { Basis } from './reasons'
import { useResidentHelp } from './use-resident-help'

/** 为什么不行: the rule behind a refusal, from the server; what was typed stays on the page behind. */
export function RefusedWhy({ refusal }: { readonly refusal: string }) {
  const why = useCall('why.refusal', { refusal })
  const help = useResidentHelp()
  return (
    <Page
      label='为什么不行'
      head={<Head title='为什么不行' sub='填的都还在，返回就能接着写' aside={<ColdHome />} />}
      banner={<AgeBanner stale={why.stale} />}
      foot={help}
    >
      <Answered id='why' of={why} words={refusalWords} cards={1}>
        {({ sentence, basis }) => (
          <>
            <Card id='refused-why'>
              <View className='t-lead'>{sentence}</View>
              {!basis && <View className='t-2 mt1'>这是软件的事，不是哪条规定不许。</View>}
            </Card>
            {basis && <Basis basis={basis} />}
          </>
        )}
      </Answered>
    </Page>
  )
}
