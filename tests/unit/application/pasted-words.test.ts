import { describe, expect, it } from 'vitest'
import { wordReader } from '../../../app/domain/application/pasted-words.ts'
import { IP_TYPE_LABELS, PROCEDURE_LABELS, ROLE_LABELS } from '../../../app/domain/vocabulary/labels.ts'
import { serverTranslator } from '../../../app/i18n/dictionaries.server.ts'
import { shownWords } from '../../../app/i18n/shown-words.server.ts'
import { type MessageKey, translateMessage } from '../../../app/i18n/translate.ts'

const read = wordReader(() => undefined, shownWords)

describe('a pasted word', () => {
  it.each([
    ['ipType', IP_TYPE_LABELS],
    ['procedure', PROCEDURE_LABELS],
    ['role', ROLE_LABELS],
  ] as const)(
    'of %s is read as the pages write it, in either language, and as the vocabulary does',
    (column, labels) => {
      for (const [code, { zh, en }] of Object.entries(labels)) {
        const shown = (['zh-CN', 'en'] as const).map((locale) =>
          translateMessage(serverTranslator(locale), `vocabulary.${column}.${code}` as MessageKey),
        )
        for (const word of [...shown, zh, en, code]) expect(read(column, word), word).toBe(code)
      }
    },
  )

  it('of the side that was accused is read in the words of the form', () => {
    expect(read('role', '被控一方')).toBe('respondent')
    expect(read('role', ' CLAIMANT ')).toBe('claimant')
    expect(read('role', '原告')).toBe('claimant')
    expect(read('role', '旁观者')).toBe('旁观者')
  })
})
