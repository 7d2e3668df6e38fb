export default definePageConfig({ navigationBarTitleText: '转诊快慢' })
