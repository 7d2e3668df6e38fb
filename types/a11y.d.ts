import '@tarojs/components/types/common'

/** config/a11y carries these to WeChat's templates; on h5 they become the ARIA attributes of the element. */
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaRole?: string
    ariaLabel?: string
    ariaHidden?: boolean
    ariaLive?: 'polite' | 'assertive'
  }
}
