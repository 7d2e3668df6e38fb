import { Cell, Cells } from '@/components/cell'
import { go } from '@/view/go'

/** Who is on the way to a hospital, and how long it takes (E23, B07). */
export function Ways() {
  return (
    <Cells>
      <Cell
        id='referrals'
        title='转诊一个一个看'
        note='谁在路上，等哪一步，迟了的在前'
        onTap={() => go('/clinic/referral/index')}
      />
      <Cell
        id='clocks'
        title='转诊快慢'
        note='报了多久联系上，发现多久送出，送出多久到院'
        onTap={() => go('/township/clocks/index')}
      />
    </Cells>
  )
}
