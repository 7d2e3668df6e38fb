export default definePageConfig({ navigationBarTitleText: '报情况' })
