import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LetterSheet } from '../../../app/applications/letter-sheet.tsx'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'
import { CentreNameProvider } from '../../../app/ui/centre-name.tsx'

registerTexts('zh-CN', zhCN)

const letter = { title: '通知', salutation: '您好', paragraphs: ['同意。'], date: '2026-11-28' }
const signed = (centre: string | null, lang: 'zh-CN' | 'en') =>
  renderToStaticMarkup(
    <CentreNameProvider value={centre}>
      <LetterSheet letter={letter} lang={lang} />
    </CentreNameProvider>,
  )

describe('a decision letter', () => {
  it('is signed with the name that the centre set, and as a demonstration where it set none', () => {
    expect(signed('某市知识产权指导中心', 'zh-CN')).toContain('某市知识产权指导中心<br/>')
    expect(signed(null, 'zh-CN')).toContain('指导中心（演示）<br/>')
    expect(signed(null, 'en')).toContain('Guidance Centre (demonstration)<br/>')
  })
})
