import { useRouter } from '@tarojs/taro'
import { Lend } from './lend'
import { Shelves } from './shelves'
import './index.scss'

/** 血氧仪和车: what is out, what waits to be cleaned, what is free (A13, B31); opened for a person, what may be lent to them. */
export default function Equipment() {
  const { params } = useRouter()
  return params.personId ? <Lend personId={params.personId} /> : <Shelves place={params.place} />
}
