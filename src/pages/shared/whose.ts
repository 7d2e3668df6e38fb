import { type HomePerson } from '@domain/contract'

type Kinship = HomePerson['kinship']
type Sex = HomePerson['sex']

/** What the caller calls this person: 妈妈, 孩子; nothing for oneself. */
export function kinWords(kinship: Kinship, sex: Sex): string {
  switch (kinship) {
    case 'self':
      return ''
    case 'parent':
      return sex === 'female' ? '妈妈' : '爸爸'
    case 'grandparent':
      return '老人家'
    case 'child':
      return '孩子'
    case 'spouse':
      return '爱人'
    case 'relative':
      return '亲戚'
    case 'neighbour':
      return '邻居'
  }
}

type Person = Pick<HomePerson, 'kinship' | 'sex' | 'name'>

/** 妈妈 张桂香; one's own name stands alone. */
export const titleOf = ({ kinship, sex, name }: Person): string =>
  [kinWords(kinship, sex), name].filter(Boolean).join(' ')

/** Short enough for a chip: 妈妈, 自己, 亲戚 王大友. */
export function chipWords(person: Person): string {
  const { kinship, sex } = person
  if (kinship === 'self') return '我自己'
  return kinship === 'parent' || kinship === 'spouse' ? kinWords(kinship, sex) : titleOf(person)
}

/** 您 or 妈妈: the one a sentence is about. */
export const whoWords = ({ kinship, sex, name }: Person): string =>
  kinship === 'self' ? '您' : kinship === 'neighbour' || kinship === 'relative' ? name : kinWords(kinship, sex)

export const KINSHIPS: readonly { readonly value: Kinship; readonly label: string }[] = [
  { value: 'self', label: '我自己' },
  { value: 'parent', label: '爸妈' },
  { value: 'grandparent', label: '爷爷奶奶' },
  { value: 'spouse', label: '爱人' },
  { value: 'child', label: '孩子' },
  { value: 'relative', label: '亲戚' },
  { value: 'neighbour', label: '邻居' },
]
