import { View } from '@tarojs/components'
import { type PostView } from '@domain/contract'
import { answersForPeople } from '@domain/rules/staff/answering'
import { Card } from '@/components/card'

/** Whether somebody's only posts are those that answer for nobody: no list, no roster, no message waits for them. */
export const onlyCarries = (posts: readonly PostView[]): boolean =>
  posts.length > 0 && !posts.some((post) => answersForPeople(post))

/** What a volunteer or the keeper of a shelf is here for, in plain words. */
export function WhatIDo({ posts }: { readonly posts: readonly PostView[] }) {
  const holds = (wanted: PostView['role']) => posts.some(({ role }) => role === wanted)
  return (
    <Card id='what-i-do'>
      {holds('volunteer') && (
        <>
          <View className='t-b'>您帮着送药</View>
          <View className='t-2 mt1'>
            配好了要送的，在“送药”里。接了一袋，才看得到那一家的门牌和电话，送到就看不到了。
          </View>
        </>
      )}
      {holds('keeper') && (
        <View className={holds('volunteer') ? 'mt3' : ''}>
          <View className='t-b'>您管店里的货架</View>
          <View className='t-2 mt1'>缺什么、来了什么，镇乡办公室会找您对。各家的情况，这里看不到。</View>
        </View>
      )}
    </Card>
  )
}
