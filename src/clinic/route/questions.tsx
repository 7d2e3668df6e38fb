import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Ask } from '../follow-up/ask'
import { BEYOND, CAUSES, DIALYSIS, MOBILITY, SEVERITIES, UNDERLYING } from './choices'
import { type Draft } from './draft'

interface QuestionsProps {
  readonly draft: Pick<Draft, 'assessed' | 'clinical'>
  readonly severe: boolean
  readonly onChange: (part: Partial<Draft>) => void
}

/** What only a clinician can say: filled with what was said before, and 还没问 stays an answer (R83). */
export function Questions({ draft: { assessed, clinical }, severe, onChange }: QuestionsProps) {
  const judge = (part: Partial<Draft['assessed']>) => onChange({ assessed: { ...assessed, ...part } })
  const know = (part: Partial<Draft['clinical']>) => onChange({ clinical: { ...clinical, ...part } })
  return (
    <Card id='questions'>
      <Ask
        id='severity'
        label='分型'
        options={SEVERITIES}
        value={assessed.severity}
        onPick={(severity) => judge({ severity })}
      />
      {severe && (
        <>
          <Ask id='cause' label='从哪来' options={CAUSES} value={assessed.cause} onPick={(cause) => judge({ cause })} />
          <Ask
            id='beyond'
            label='县里'
            options={BEYOND}
            value={assessed.beyondCounty}
            onPick={(beyondCounty) => judge({ beyondCounty })}
          />
        </>
      )}
      <View className='hair' />
      <Ask
        id='underlying'
        label='基础病'
        options={UNDERLYING}
        value={clinical.underlying}
        onPick={(underlying) => know({ underlying })}
      />
      <Ask
        id='dialysis'
        label='透析'
        options={DIALYSIS}
        value={clinical.dialysis}
        onPick={(dialysis) => know({ dialysis })}
      />
      <Ask
        id='mobility'
        label='走动'
        options={MOBILITY}
        value={clinical.mobility}
        onPick={(mobility) => know({ mobility })}
      />
    </Card>
  )
}
