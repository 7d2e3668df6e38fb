/** WeChat's own elements take the finger and the screen reader; there is no keyboard to serve. */
export const keyboard: (onTap?: () => void) => object = () => ({})
