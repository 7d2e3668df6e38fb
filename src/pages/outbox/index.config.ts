export default definePageConfig({ navigationBarTitleText: '还没发的' })
