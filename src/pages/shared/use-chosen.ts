import { useState } from 'react'
import { getStorageSync, setStorageSync } from '@tarojs/taro'
import { type HomePerson } from '@domain/contract'

const KEY = 'person'

/** The person this page is about: the one the link names, else the one chosen last, else the first. */
export function useChosen(people: readonly HomePerson[], linked?: string) {
  const [id, setId] = useState(() => linked ?? getStorageSync<string>(KEY))
  const named = people.find((person) => person.personId === id)
  // A link to a person who is not ours must not open somebody else instead (E30).
  const person = named ?? (linked && id === linked ? undefined : people[0])
  const choose = (personId: string) => {
    setStorageSync(KEY, personId)
    setId(personId)
  }
  return [person, choose] as const
}
