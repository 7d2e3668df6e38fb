const path = require('node:path')
const { A11Y_COMPONENTS } = require('./components')

/**
 * Taro's weapp templates drop every aria-* attribute. Both halves are needed: the templates must name the attribute
 * (build time) and the runtime must give it the same short alias (runtime.js), or the value never reaches the wxml.
 */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return // h5 has real elements, nothing to extend
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'runtime.js'))
      platform.template.mergeComponents(ctx, A11Y_COMPONENTS)
    },
  })
}
