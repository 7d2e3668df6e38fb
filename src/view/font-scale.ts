/** The two names WeChat has had for the font setting; Taro's types know neither. */
export interface BaseInfo {
  readonly fontSizeScaleFactor?: number
  readonly fontSizeSetting?: number
}

const STANDARD_PX = 17

/** WeChat's own font setting as a factor, clamped to what the layouts hold. */
export function fontScale({ fontSizeScaleFactor, fontSizeSetting }: BaseInfo): number {
  const factor = fontSizeScaleFactor ?? (fontSizeSetting ?? STANDARD_PX) / STANDARD_PX
  return Math.round(Math.min(1.5, Math.max(1, factor)) * 100) / 100
}
