import { describe, expect, it } from 'vitest'
import { auditWords } from '../../../app/i18n/audit-words.server.ts'

describe('the words of the audit', () => {
  it('show what has no word yet without its signs', () => {
    expect(auditWords('zh-CN').action('some_new_thing')).toBe('some new thing')
    expect(auditWords('zh-CN').who('clock')).toBe('系统时钟')
    expect(auditWords('en').who('诸葛静')).toBe('诸葛静')
  })
})
