import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { askFor } from '../follow-up/ask'
import { BEYOND, CAUSES, DIALYSIS, MOBILITY, SEVERITIES, UNDERLYING } from './choices'
import { type Draft } from './draft'

interface QuestionsProps {
  readonly draft: Pick<Draft, 'assessed' | 'clinical'>
  readonly severe: boolean
  readonly onChange: (part: Partial<Draft>) => void
}

/** What only a clinician can say: filled with what was said before, and 还没问 stays an answer (R83). */
export function Questions({ draft: { assessed, clinical }, severe, onChange }: QuestionsProps) {
  const judged = askFor(assessed, (part) => onChange({ assessed: { ...assessed, ...part } }))
  const known = askFor(clinical, (part) => onChange({ clinical: { ...clinical, ...part } }))
  return (
    <Card id='questions'>
      {judged('severity', '分型', SEVERITIES)}
      {severe && judged('cause', '从哪来', CAUSES)}
      {severe && judged('beyondCounty', '县里', BEYOND, { id: 'beyond' })}
      <View className='hair' />
      {known('underlying', '基础病', UNDERLYING)}
      {known('dialysis', '透析', DIALYSIS)}
      {known('mobility', '走动', MOBILITY)}
    </Card>
  )
}
