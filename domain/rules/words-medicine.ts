import type { MedicineCategory } from '../model/request'

const words: Record<MedicineCategory, string> = {
  fever: '退热药',
  cough: '止咳药',
  'chinese-patent': '中成药',
  antigen: '抗原试剂',
  'own-prescription': '平时吃的药',
  other: '别的东西',
  living: '米油、取暖',
}

/** A category as people say it; never a product, never a dose. */
export const categoryWords = (category: MedicineCategory): string => words[category]
