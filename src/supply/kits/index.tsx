import { useRouter } from '@tarojs/taro'
import { Round } from './round'
import { Rounds } from './rounds'
import '../parts/supply.scss'

/** 健康包: the rounds, and one round by name (B16). */
export default function Kits() {
  const { params } = useRouter()
  return params.roundId && params.place ? (
    <Round place={params.place} roundId={params.roundId} />
  ) : (
    <Rounds wanted={params.place} />
  )
}
