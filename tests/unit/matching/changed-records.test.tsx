import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Reason } from '../../../app/domain/matching/response.ts'
import { LocaleProvider } from '../../../app/i18n/context.tsx'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'
import { ReasonList } from '../../../app/matching/reason-list.tsx'

registerTexts('zh-CN', zhCN)

const worked = (ref: string): Reason => ({ factor: 'evidence', text: ref, textEn: ref, evidence: [ref] })
const toAsk: Reason = { factor: 'to_confirm', text: '待确认', textEn: 'to confirm', evidence: [] }

const shown = (reasons: Reason[], shares: Record<string, number> | null) =>
  renderToStaticMarkup(
    <LocaleProvider locale="zh-CN">
      <ReasonList reasons={reasons} matters={{}} shares={shares} />
    </LocaleProvider>,
  )

it('says that a record has changed where the parts of a weight cannot be listed any more, and of which it is', () => {
  const changed = zhCN.results.weight.changed
  expect(shown([worked('m-1'), toAsk], { 'm-1': 0.8 })).not.toContain(changed)
  expect(shown([toAsk], null)).not.toContain(changed)
  expect(shown([worked('m-1')], null)).toContain(changed)
  const half = shown([worked('m-1'), worked('m-2')], { 'm-1': 0.8 })
  expect(half).toContain(changed)
  expect(half).toContain('计 0.8')
  expect(half).not.toContain('计 0<')
})
