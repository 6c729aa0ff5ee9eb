const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/, '微信 WeChat'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/HarmonyOS/, 'HarmonyOS'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** What a person would call the browser behind a user agent: `Firefox · Windows`; null when nobody could say. */
export function browserOf(userAgent: string | null): string | null {
  const name = (known: [RegExp, string][]) => known.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  const parts = [name(BROWSERS), name(SYSTEMS)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' · ') : null
}
