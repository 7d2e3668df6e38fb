export default definePageConfig({
  navigationBarTitleText: '送药进度',
  enablePullDownRefresh: true,
})
