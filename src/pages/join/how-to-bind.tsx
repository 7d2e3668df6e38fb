import { MenuButton } from '@/components/menu-button'

export type Way = 'card' | 'ask' | 'invite'

/** Three ways in; the card is the quickest and comes first. */
export function HowToBind({ onChoose }: { readonly onChoose: (way: Way) => void }) {
  return (
    <>
      <MenuButton
        id='join-card'
        primary
        icon='report-white'
        title='有门口的卡'
        note='扫一下，或者输卡上的 10 位号'
        onTap={() => onChoose('card')}
      />
      <MenuButton
        id='join-ask'
        icon='person-blue'
        title='没有卡'
        note='请村干部确认是谁家的'
        onTap={() => onChoose('ask')}
      />
      <MenuButton
        id='join-invite'
        icon='today-blue'
        title='我是村干部、医生'
        note='用收到的邀请码'
        onTap={() => onChoose('invite')}
      />
    </>
  )
}
