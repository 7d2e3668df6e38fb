export default definePageConfig({ navigationBarTitleText: '认家人' })
