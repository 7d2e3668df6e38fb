import { Cell, Cells } from '@/components/cell'
import { go } from '@/view/go'

/** Who is on the way to a hospital, how long it takes (E23, B07), whether what was told arrived (E19), and who is on duty (B41). */
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
      <Cell
        id='ledger'
        title='台账'
        note='按村、按类导成表；填好的表导进来'
        onTap={() => go('/township/ledger/index')}
      />
      <Cell
        id='delivery'
        title='提醒到没到'
        note='发到几条，没发到的是谁，打印要联系的名单'
        onTap={() => go('/township/delivery/index')}
      />
      <Cell
        id='supply'
        title='各处药品'
        note='哪处低于线，申请调拨，健康包，估一估这一波'
        onTap={() => go('/supply/township/index')}
      />
      <Cell id='roster' title='值班表' note='24 小时谁接电话，往后谁值' onTap={() => go('/township/roster/index')} />
    </Cells>
  )
}
