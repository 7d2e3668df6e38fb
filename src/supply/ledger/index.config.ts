export default definePageConfig({ navigationBarTitleText: '流水' })
