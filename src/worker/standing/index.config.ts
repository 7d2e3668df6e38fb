export default definePageConfig({ navigationBarTitleText: '近况' })
