import { useState } from 'react'
import { now } from '@/cloud/clock'
import { refusalWords } from '@/cloud/refusals'
import { useCall } from '@/cloud/use-call'
import { Answered } from '@/components/answered'
import { BigButton, ButtonRow } from '@/components/big-button'
import { Head } from '@/components/head'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { callPhone } from '@/device/call-phone'
import { CalledCard } from '@/pages/shared/called-card'
import { AgeBanner } from '@/view/age-banner'
import { useReturn } from '@/view/use-return'
import { LeaveSheet } from './leave-sheet'
import { Now } from './now'
import { Past } from './past'
import { StepSheet } from './step-sheet'
import { VehiclesOut } from './vehicles-out'
import { endings, nextStep, STEP_WORDS, type Step } from './view'

/** One person's way to the hospital: what is done, by whom, what is waited for until when, and the next step. */
export function OnePerson({ personId }: { readonly personId: string }) {
  const asked = useCall('route.view', { personId })
  const [step, setStep] = useState<Step>()
  const [queued, setQueued] = useState(false)
  useReturn(() => void asked.reload())
  const { data } = asked
  const referral = data?.referral
  const next = referral ? nextStep(referral) : undefined

  const close = () => setStep(undefined)
  const done = (kept: boolean) => {
    close()
    setQueued(kept)
    void asked.reload()
  }
  const given = data && { personId, name: data.name, onClose: close, onDone: done }
  return (
    <Page
      label='转诊'
      head={<Head title={data ? `${data.name}，转诊` : '转诊'} aside={referral?.toWords} />}
      banner={<AgeBanner stale={asked.stale} />}
      foot={
        referral && (
          <ButtonRow>
            {referral.phone !== '' && (
              <BigButton
                id='call-hospital'
                kind='secondary'
                icon='phone-blue'
                text='打给医院'
                label={`打给${referral.hospital}`}
                onTap={() => void callPhone(referral.phone)}
              />
            )}
            {next && (
              <BigButton
                id='next'
                text={STEP_WORDS[next]}
                off={queued ? '等有网' : undefined}
                onTap={() => setStep(next)}
              />
            )}
          </ButtonRow>
        )
      }
      sheet={
        given &&
        step &&
        (step === 'departed' ? (
          <LeaveSheet {...given} free={data.vehicles.free} />
        ) : (
          <StepSheet key={step} {...given} step={step} />
        ))
      }
    >
      <CalledCard />
      {queued && <Notice id='queued' title='存在手机里' text='没网，这一步先存在手机里，有网就发。' />}
      <Answered id='referral' of={asked} words={refusalWords} cards={1}>
        {(view) => (
          <>
            {view.referral && <Now personId={personId} name={view.name} referral={view.referral} now={now()} />}
            <VehiclesOut out={view.vehicles.out} ended={view.referral === null} onDone={() => void asked.reload()} />
            {view.referral && endings(view.referral).length > 0 && (
              <ButtonRow>
                {endings(view.referral).map((ending) => (
                  <BigButton
                    key={ending}
                    id={`end-${ending}`}
                    kind='quiet'
                    small
                    text={STEP_WORDS[ending]}
                    onTap={() => setStep(ending)}
                  />
                ))}
              </ButtonRow>
            )}
            <Past view={view} now={now()} />
          </>
        )}
      </Answered>
    </Page>
  )
}
