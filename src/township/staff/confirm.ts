import { showModal } from '@tarojs/taro'
import { ROLES, type Invite, type Worker } from './view'

/** Ending a post takes somebody's lists away at once, so it is asked. */
export async function askedToEnd({ name, role, placeName }: Worker): Promise<boolean> {
  const { confirm } = await showModal({
    title: '不再担任吗',
    content: `${name}，${placeName}${ROLES[role]}。结束后看不到这里的人，记过的都留着。`,
    confirmText: '结束',
    cancelText: '先不',
  })
  return confirm
}

export async function askedToRevoke({ name }: Invite): Promise<boolean> {
  const { confirm } = await showModal({
    title: '收回邀请吗',
    content: `给${name}的码马上不能用，可以再发一个。`,
    confirmText: '收回',
    cancelText: '留着',
  })
  return confirm
}
