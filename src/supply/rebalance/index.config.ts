export default definePageConfig({ navigationBarTitleText: '匀一匀' })
