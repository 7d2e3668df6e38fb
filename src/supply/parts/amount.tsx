import { View } from '@tarojs/components'
import { itemOf } from '@domain/policy/formulary'
import { Field } from '@/components/field'
import { type Typed } from './typed'

interface AmountProps {
  readonly id: string
  readonly item: string
  readonly value: Typed
  readonly onChange: (value: Typed) => void
  /** Only whole packs, as they are delivered. */
  readonly wholePacks?: boolean
  readonly hint?: string
}

/** How many, as whoever stands before the shelf counts: packs, and beside them what is left of an opened one. */
export function Amount({ id, item, value, onChange, wholePacks, hint }: AmountProps) {
  const article = itemOf(item)
  const single = !article || article.unitsPerPack === 1
  return (
    <View className='blk amount'>
      <View className='amount__one'>
        <Field
          id={`${id}-packs`}
          label={single ? '多少' : '整盒'}
          kind='number'
          value={value.packs}
          onInput={(packs) => onChange({ ...value, packs })}
          unit={single ? (article?.unit ?? '') : '盒'}
          hint={hint ?? (single ? undefined : `一盒 ${article.unitsPerPack} ${article.unit}`)}
          maxLength={5}
        />
      </View>
      {!single && !wholePacks && (
        <View className='amount__one'>
          <Field
            id={`${id}-loose`}
            label='零的'
            kind='number'
            value={value.loose}
            onInput={(loose) => onChange({ ...value, loose })}
            unit={article.unit}
            hint='开了盒的'
            maxLength={4}
          />
        </View>
      )}
    </View>
  )
}
