export default definePageConfig({ navigationBarTitleText: '平安镇' })
