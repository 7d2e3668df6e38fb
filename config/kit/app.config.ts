/** Not the product: pages that show every component, compiled the same way, for tests and for the eye. */
export default defineAppConfig({
  pages: ['pages/resident/index', 'pages/today/index', 'pages/follow-up/index', 'pages/overview/index'],
  window: {
    navigationStyle: 'default',
    navigationBarBackgroundColor: '#F6F3EC',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '守望',
  },
})
