import type { KitProof } from '../../model/kit'

/** 刷了门口的卡; 签了字; 女儿领的 */
export function proofWords({ how, taker }: KitProof): string {
  if (how === 'card') return '刷了门口的卡'
  return how === 'signature' ? '签了字' : `${taker ?? ''}领的`
}
