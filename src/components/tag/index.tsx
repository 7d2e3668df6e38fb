import { View } from '@tarojs/components'

/** A group or a role: 留守儿童, 医生办. Dashed: not confirmed yet. */
export function Tag({ text, dashed }: { readonly text: string; readonly dashed?: boolean }) {
  return <View className={dashed ? 'tag tag--dashed' : 'tag'}>{text}</View>
}
