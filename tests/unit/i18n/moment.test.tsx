import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { AwaitedReport } from '../../../app/engagements/awaited-report.tsx'
import { LocaleProvider } from '../../../app/i18n/context.tsx'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { en } from '../../../app/i18n/en.ts'
import { Moment } from '../../../app/i18n/moment.tsx'
import { zhCN } from '../../../app/i18n/zh-CN.ts'
import { ListingHistory } from '../../../app/listings/listing-history.tsx'

registerTexts('zh-CN', zhCN)
registerTexts('en', en)

const AT = '2026-11-23T22:04:59.000Z'

it.each([
  ['zh-CN', '2026-11-24 06:04 上海（UTC+8）'],
  ['en', '2026-11-24 06:04 Shanghai (UTC+8)'],
] as const)('says an instant with its zone, in %s', (locale, written) => {
  const read = (node: ReactNode) =>
    renderToStaticMarkup(<LocaleProvider locale={locale}>{node}</LocaleProvider>)
  expect(read(<Moment at={AT} />)).toBe(`<time dateTime="${AT}">${written}</time>`)
  expect(read(<AwaitedReport since={AT} />)).toContain(written)
  const step = { id: 's', event: 'renew', words: '', name: '主管', at: AT } as const
  expect(read(<ListingHistory steps={[step]} entries={[]} base="/" applications={null} />)).toContain(written)
})
