import { describe, expect, it } from 'vitest'
import { applicationLifecycle } from '../../../app/domain/application/lifecycle.ts'
import { AUDIT_ACTIONS } from '../../../app/domain/audit/vocabulary.ts'
import { disputeLifecycle } from '../../../app/domain/dispute/lifecycle.ts'
import { engagementLifecycle } from '../../../app/domain/engagement/lifecycle.ts'
import { invitationLifecycle } from '../../../app/domain/invitation/lifecycle.ts'
import { listingLifecycle } from '../../../app/domain/listing/lifecycle.ts'
import { auditWords } from '../../../app/i18n/audit-words.server.ts'

describe('the words of the audit', () => {
  it.each([
    ['disputes', disputeLifecycle],
    ['invitations', invitationLifecycle],
    ['engagements', engagementLifecycle],
    ['applications', applicationLifecycle],
    ['listings', listingLifecycle],
  ])('name every event of %s', (_what, { events }) => {
    const unnamed = Object.keys(events).filter(
      (event) => !(AUDIT_ACTIONS as readonly string[]).includes(event),
    )
    expect(unnamed).toEqual([])
  })

  it('show what has no word yet without its signs', () => {
    expect(auditWords('zh-CN').action('some_new_thing')).toBe('some new thing')
    expect(auditWords('zh-CN').who('clock')).toBe('系统时钟')
    expect(auditWords('en').who('诸葛静')).toBe('诸葛静')
  })
})
