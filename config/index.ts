import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
/** Taro transpiles what lies under the source root; these are read from elsewhere too. */
const include = [path.join(root, 'src'), path.join(root, 'domain')]

/** Every length in the source is a real px: rpx shrinks type and targets on narrow phones, and nothing here needs it. */
const pxtransform = { enable: false, config: {} }
const designWidth = 375

export default defineConfig<'webpack5'>(() => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'shouwang',
    date: '2023-2-1',
    designWidth,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: process.env.SHOUWANG_SOURCE ?? 'src',
    outputRoot: process.env.SHOUWANG_OUT ?? `dist/${process.env.TARO_ENV ?? 'weapp'}`,
    plugins: [path.join(__dirname, 'a11y/index.js')],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // No cache between builds: a module that moved left a sub-package waiting for a chunk that was not there.
    cache: { enable: false },
    alias: { '@': path.join(root, 'src'), '@domain': path.join(root, 'domain') },
    mini: {
      compile: { include },
      // Not optimizeMainPackage: it emitted a sub-package that waits for ever for a chunk it does not carry.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform },
    },
    h5: {
      compile: { include },
      devServer: { host: '127.0.0.1', port: 10086, open: false },
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform,
      },
    },
  }
  return config
})
