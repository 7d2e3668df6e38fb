export default definePageConfig({ navigationBarTitleText: '定期看病' })
