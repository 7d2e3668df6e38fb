import { useEffect, useState } from 'react'
import { type Input, type Output } from '@domain/contract'
import { type Said } from '@domain/model/care'
import { remember } from '../shared/remember'

/** The last report of a person on this phone and what it came to; without a receipt it is still waiting to be sent. */
export interface Kept {
  readonly at: number
  readonly reading: Input<'report.submit'>['reading']
  /** As it stood when this was said, for judging without network. */
  readonly pregnant?: Said
  readonly receipt?: Output<'report.submit'>
}

const shelfOf = (personId: string) => remember<Kept>('receipt', personId)

export const keepReceipt = (personId: string, kept: Kept): Promise<void> => shelfOf(personId).write(kept)

export const forgetReceipt = (personId: string): Promise<void> => shelfOf(personId).forget()

/** `undefined` while it is read, `null` where this phone has none. */
export function useKept(personId: string): Kept | null | undefined {
  const [kept, setKept] = useState<Kept | null>()
  useEffect(() => {
    void shelfOf(personId)
      .read()
      .then((found) => setKept(found ?? null))
  }, [personId])
  return kept
}
