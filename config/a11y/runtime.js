const { mergeInternalComponents } = require('@tarojs/shared')
const { A11Y_COMPONENTS } = require('./components')

mergeInternalComponents(A11Y_COMPONENTS)
