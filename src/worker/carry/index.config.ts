export default definePageConfig({ navigationBarTitleText: '送药', enablePullDownRefresh: true })
