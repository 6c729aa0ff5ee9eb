import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { shipTexts } from './app/i18n/texts-plugin.ts'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [remix(remixConfig), shipTexts(new URL('./app/i18n/zh-CN/', import.meta.url))],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 109 << 16 } } },
  build: { cssMinify: 'lightningcss', target: 'chrome109' },
})
