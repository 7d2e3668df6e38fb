export default definePageConfig({ navigationBarTitleText: '守望' })
