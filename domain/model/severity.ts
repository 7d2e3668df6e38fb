/** 分型, by the 10th edition's names, mildest first; the plans' 普通型 is today's 中型 (R07). */
export const severities = ['asymptomatic', 'mild', 'moderate', 'severe', 'critical'] as const
export type Severity = (typeof severities)[number]
