import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from '../../../remix.config.js'

/** The barest Remix application, built with the same options as ours: what throughput is measured against. */
export default defineConfig({
  plugins: [
    remix({
      ...remixConfig,
      appDirectory: 'tests/bench/bare',
      buildDirectory: 'node_modules/.cache/bench-bare',
      ignoredRouteFiles: [],
    }),
  ],
})
