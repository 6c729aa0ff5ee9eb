import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 109 << 16 } } },
  build: { cssMinify: 'lightningcss', target: 'chrome109' },
})
