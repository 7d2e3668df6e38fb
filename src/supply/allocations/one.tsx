import { useState } from 'react'
import { View } from '@tarojs/components'
import { type AllocationStep, type AllocationView } from '@domain/contract/allocation'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { useWrite } from '@/cloud/use-write'
import { Answered } from '@/components/answered'
import { BigButton } from '@/components/big-button'
import { Card } from '@/components/card'
import { Cell, Cells } from '@/components/cell'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { AgeBanner } from '@/view/age-banner'
import { atWords, dayAt } from '@/words/when'
import { Saved } from '../parts/saved'
import { ways } from '../parts/ways'
import { Story } from './story'
import { StepSheet } from './step-sheet'
import { nextStep, otherSteps, STEP_WORDS } from './view'

/** One request from the sum to the receipt, with every difference as a line of its own (B17, B18). */
export function One({ allocationId }: { readonly allocationId: string }) {
  const asked = useCall('allocation.view', { allocationId })
  const asking = useWrite('allocation.ask')
  const [step, setStep] = useState<AllocationStep>()
  const [done, setDone] = useState<{ readonly words: string; readonly queued: boolean }>()
  const { data: view } = asked
  const next = view && nextStep(view)
  const today = dayAt(now())

  function finish(words: string, queued: boolean): void {
    setStep(undefined)
    setDone({ words, queued })
    if (!queued) void asked.reload()
  }

  async function take(one: AllocationStep, { shelfId, item, itemName, asked: wanted }: AllocationView): Promise<void> {
    setDone(undefined)
    if (one !== 'ask') return setStep(one)
    const result = await asking.save({ shelfId, item }, `申请调拨 ${itemName} ${wanted.words}`)
    if (result && ('queued' in result || result.ok)) finish('报上去了。', 'queued' in result)
  }

  return (
    <Page
      label='一份调拨'
      head={
        view && (
          <Head
            title={`${view.itemName} ${view.asked.words}`}
            sub={`${view.shelfName}，${view.by}，${atWords(view.at, today)}`}
          />
        )
      }
      banner={<AgeBanner stale={asked.stale} />}
      foot={
        view &&
        next && (
          <BigButton
            id='next'
            text={STEP_WORDS[next]}
            busy={asking.busy ? '正在存' : undefined}
            off={done?.queued ? '等有网' : undefined}
            onTap={() => void take(next, view)}
          />
        )
      }
      sheet={view && step && <StepSheet step={step} view={view} onDone={finish} onClose={() => setStep(undefined)} />}
    >
      {done && <Saved id='done' text={done.words} queued={done.queued} />}
      {asking.refusal && (
        <Notice id='refused' title='没报上去' text={refusalWords(asking.refusal)} refusal={asking.refusal} />
      )}
      <Answered id='allocation' of={asked} words={refusalWords}>
        {(shown) => (
          <>
            <Card id='sum'>
              <View className='t-lead'>{shown.words}</View>
              {shown.sumWords && <View className='t-2 mt1'>{shown.sumWords}</View>}
              {shown.note && <View className='t-2 mt1'>写的原因：{shown.note}</View>}
            </Card>
            <Story view={shown} today={today} />
            <Cells>
              {!done?.queued &&
                otherSteps(shown).map((one) => (
                  <Cell key={one} id={`step-${one}`} title={STEP_WORDS[one]} onTap={() => void take(one, shown)} />
                ))}
              <Cell id='to-shelf' title={`看${shown.shelfName}`} onTap={() => ways.shelf(shown.shelfId)} />
            </Cells>
            {shown.past.length > 0 && (
              <Card id='past'>
                <View className='t-b'>以前的</View>
                {shown.past.map((line) => (
                  <View key={line} className='t-small t-2 mt1'>
                    {line}
                  </View>
                ))}
              </Card>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}
