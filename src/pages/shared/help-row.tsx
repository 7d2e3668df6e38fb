import { View } from '@tarojs/components'
import { type CallLine } from '@domain/contract'
import { BigButton, ButtonRow } from '@/components/big-button'
import { useView } from '@/view/use-view'
import { callName, EMERGENCY, firstCall } from './calls'
import { dial } from './dial'

/** Under every page's own button: a person and 120, one tap away, with or without a network (A33). */
export function HelpRow({ calls = [] }: { readonly calls?: readonly CallLine[] }) {
  const { elder } = useView()
  const first = firstCall(calls)
  return (
    <View className={elder ? 'mt3' : 'mt2'}>
      <ButtonRow>
        {first && (
          <BigButton
            id='call-first'
            kind='secondary'
            small
            icon='phone-blue'
            text={elder ? callName(first) : `打给${callName(first)}`}
            label={`打给${callName(first)}`}
            onTap={() => void dial(first)}
          />
        )}
        <BigButton
          id='call-120'
          kind='danger-outline'
          small
          icon='phone-red'
          text='打 120'
          label={`打120，${EMERGENCY.words}时别等`}
          onTap={() => void dial(EMERGENCY)}
        />
      </ButtonRow>
    </View>
  )
}
