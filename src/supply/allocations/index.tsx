import { useRouter } from '@tarojs/taro'
import { List } from './list'
import { Need } from './need'
import { One } from './one'
import '../parts/supply.scss'

/** 调拨: what one shelf lacks, one request step by step, or all of a place; what the page is opened with says which (B17). */
export default function Allocations() {
  const { params } = useRouter()
  if (params.id) return <One allocationId={params.id} />
  if (params.shelfId) return <Need shelfId={params.shelfId} place={params.place} />
  return <List wanted={params.place} />
}
