import type { StaffRole, Title } from '../../model/account'

/** 职务 as the township's plan and the villages say them (A01). */
const words: Readonly<Record<Title, string>> = {
  'group-head': '领导小组组长',
  'group-deputy': '领导小组副组长',
  'in-charge': '分管领导',
  'office-head': '办公室主任',
  'office-member': '办公室成员',
  'centre-head': '卫生院院长',
  'public-health': '公卫医生',
  'family-doctor': '家庭医生',
  'village-doctor': '村医',
  'village-secretary': '村支书',
  'village-head': '村主任',
  'grid-worker': '网格员',
  helper: '包保干部',
}

const office: readonly Title[] = ['group-head', 'group-deputy', 'in-charge', 'office-head', 'office-member']
const byRole: Readonly<Record<StaffRole, readonly Title[]>> = {
  office,
  admin: office,
  doctor: ['centre-head', 'public-health', 'family-doctor', 'village-doctor'],
  cadre: ['village-secretary', 'village-head', 'grid-worker', 'helper'],
  volunteer: [],
  keeper: [],
}

export const titleWords = (title: Title): string => words[title]

/** The titles a role may carry, the highest first. */
export const titlesFor = (role: StaffRole): readonly Title[] => byRole[role]

/** The title somebody wrote, where there is one of that name. */
export const titleNamed = (text: string): Title | null =>
  (Object.keys(words) as Title[]).find((title) => words[title] === text) ?? null
