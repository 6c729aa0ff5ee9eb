/**
 * The options of Remix, read by vite.config.ts. Every v3 flag is on except v3_singleFetch, whose
 * turbo-stream has an open advisory (2026-11).
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: false,
    v3_singleFetch: false,
  },
}
