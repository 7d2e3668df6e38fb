export default definePageConfig({
  navigationBarTitleText: '守望',
  enablePullDownRefresh: true,
})
