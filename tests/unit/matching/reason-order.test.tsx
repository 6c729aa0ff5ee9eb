import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Factor, Reason } from '../../../app/domain/matching/response.ts'
import { LocaleProvider } from '../../../app/i18n/context.tsx'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'
import { ReasonList } from '../../../app/matching/reason-list.tsx'

registerTexts('zh-CN', zhCN)

const says = (factor: Factor, text: string, evidence: string[] = []): Reason => ({
  factor,
  text,
  textEn: text,
  evidence,
})

/** The sentences of the list, in the order in which they are read. */
const read = (reasons: Reason[]) =>
  Array.from(
    renderToStaticMarkup(
      <LocaleProvider locale="zh-CN">
        <ReasonList reasons={reasons} matters={{}} shares={null} />
      </LocaleProvider>,
    ).matchAll(/<li(?: class="reason-asks")?>([^<]+?) ?(?=<)/g),
    ([, text]) => text,
  )

it('says first what the weight rests on, then what else is cited, then what is only stated', () => {
  expect(
    read([
      says('evidence', '定档'),
      says('industry', '境外行业', ['m-1']),
      says('role', '境外地位'),
      says('industry', '境内行业', ['m-2']),
      says('evidence', '境外业绩', ['m-1']),
      says('backoff', '境外其他程序', ['m-3']),
      says('claims', '境外自报'),
      says('evidence', '境内业绩', ['m-2']),
      says('to_confirm', '待确认'),
    ]),
  ).toEqual([
    '境外业绩',
    '境外其他程序',
    '境内业绩',
    '境外行业',
    '境内行业',
    '定档',
    '境外地位',
    '境外自报',
    '待确认',
  ])
})
