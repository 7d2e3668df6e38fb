import { useRouter } from '@tarojs/taro'
import { Open } from './open'
import { OnePerson } from './one-person'
import './index.scss'

/** 转诊: one person's way step by step (E23, B09); opened for nobody, what is open in the caller's place. */
export default function Referral() {
  const { params } = useRouter<{ personId?: string; place?: string }>()
  return params.personId ? <OnePerson personId={params.personId} /> : <Open place={params.place} />
}
