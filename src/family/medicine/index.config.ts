export default definePageConfig({ navigationBarTitleText: '要药' })
