import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { expect, it } from 'vitest'
import { FormFields } from '../../../app/applications/form-fields.tsx'
import { BillTable } from '../../../app/engagements/bill-table.tsx'
import { LocaleProvider } from '../../../app/i18n/context.tsx'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { en } from '../../../app/i18n/en.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'
import { JoiningNotice } from '../../../app/listings/joining-notice.tsx'
import { DuplicateList } from '../../../app/vetting/duplicate-list.tsx'

registerTexts('zh-CN', zhCN)
registerTexts('en', en)

const WORDS = '两个条目的登记号与地址相同，经电话核实为同一家机构。'

const inEnglish = (node: ReactNode) =>
  renderToStaticMarkup(
    <StaticRouter location="/">
      <LocaleProvider locale="en">{node}</LocaleProvider>
    </StaticRouter>,
  )

const marked = (html: string) =>
  expect(html).toMatch(
    new RegExp(
      `lang="zh-CN"><span class="written-in quiet small" lang="en">Written in Chinese</span>${WORDS}`,
    ),
  )

it('marks the reason for joining two entries with its language', () => {
  const joined = { partyId: 'p', ref: 'p-1', type: 'provider', nameZh: '甲所', nameEn: 'Jia', reason: WORDS }
  const one = { ...joined, name: '主管', at: '2026-11-23T01:00:00.000Z' } as never
  marked(inEnglish(<JoiningNotice into={one} taken={[]} />))
})

it('marks a note on a bill, also on one that was taken back', () => {
  const bill = {
    id: 'b',
    billedOn: '2026-11-23',
    stage: 'evidence',
    hours: null,
    amount: 100,
    currency: 'USD',
    note: WORDS,
    replaces: null,
    side: 'party',
    partyId: 'p',
    mine: false,
    under: null,
    takenBack: null,
  } as const
  const takenBack = { who: 'Counsel', at: '2026-11-23T01:00:00.000Z', reason: 'twice' }
  for (const one of [bill, { ...bill, takenBack }]) {
    marked(inEnglish(<BillTable engagementId="e" parties={[]} bills={[one as never]} changed={false} />))
  }
})

it('marks what staff note about an application, and what the centre asks to have changed in it', () => {
  const finding = { finding: 'another', note: WORDS, name: '审核员' }
  const like = { id: 'd', ref: null, type: 'provider', nameZh: '乙所', nameEn: null, signs: [], finding }
  marked(
    inEnglish(
      <DuplicateList
        applicationId="a"
        duplicates={[like as never]}
        examinable={false}
        errorOf={() => undefined}
      />,
    ),
  )
  const field = { name: 'nameZh', kind: 'text' } as never
  marked(
    inEnglish(
      <FormFields fields={[field]} values={{}} errorOf={() => undefined} notes={{ nameZh: [WORDS] }} />,
    ),
  )
})
