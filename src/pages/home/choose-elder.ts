import { send } from '@/cloud/outbox'
import { setElder } from '@/view/use-view'

/** Changes at once on this phone, and for this account on every other. */
export function chooseElder(elder: boolean): void {
  setElder(elder)
  void send('account.view', { elder }, elder ? '换成大字版' : '换回普通版')
}
