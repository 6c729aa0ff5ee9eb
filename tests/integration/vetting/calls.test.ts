import { describe, expect, it } from 'vitest'
import { beginApplication, submitApplication } from '../../../app/applications/commands.server.ts'
import { getApplication } from '../../../app/applications/queries.server.ts'
import { readCallForm } from '../../../app/calls/call-form-values.ts'
import { editCall, publishCall } from '../../../app/calls/commands.server.ts'
import { getCall, listCalls } from '../../../app/calls/queries.server.ts'
import { fromShanghaiTime } from '../../../app/calls/shanghai-time.ts'
import { shanghaiMinute } from '../../../app/domain/day.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { actor, FIRM, filledIn, MANAGER, NOW, REVIEWER, versionOf } from './applying.ts'

const FACTS = {
  title: { zh: '征集', en: 'Call' },
  text: { zh: '正文', en: 'Text' },
  kinds: ['provider'],
  opensAt: '2026-12-01T01:00:00.000Z',
  closesAt: '2026-12-15T09:00:00.000Z',
} as const

async function published(db: Db): Promise<string> {
  const id = newId(NOW)
  await publishCall(db, MANAGER, id, FACTS, NOW)
  return id
}

const OPEN = new Date('2026-12-01T01:00:00Z')
const CLOSED = new Date('2026-12-15T09:00:00Z')

describe('a call', () => {
  it('is coming, open and closed at its very instants', async () => {
    const { db } = await freshDatabase()
    const id = await published(db)
    const stage = async (now: Date) => (await getCall(db, id, now)).stage
    expect(await stage(new Date(OPEN.getTime() - 1))).toBe('coming')
    expect(await stage(OPEN)).toBe('open')
    expect(await stage(new Date(CLOSED.getTime() - 1))).toBe('open')
    expect(await stage(CLOSED)).toBe('closed')
  })

  it('is answered by its kinds while it is open, and counts who handed in', async () => {
    const { db } = await freshDatabase()
    const callId = await published(db)
    const begin = (who: typeof FIRM, now: Date) => beginApplication(db, who, { id: newId(now), callId }, now)
    await expect(begin(FIRM, NOW)).rejects.toMatchObject({ code: 'not_found' })
    await expect(begin(FIRM, CLOSED)).rejects.toMatchObject({ code: 'not_found' })
    await expect(begin(actor('expert', 'scholar'), OPEN)).rejects.toMatchObject({ code: 'not_found' })
    const id = await filledIn(db, FIRM, OPEN, callId)
    const late = submitApplication(db, FIRM, id, await versionOf(db, id), CLOSED)
    await expect(late).rejects.toMatchObject({ code: 'not_found' })
    expect((await getApplication(db, FIRM, id)).status).toBe('draft')
    await submitApplication(db, FIRM, id, await versionOf(db, id), new Date(CLOSED.getTime() - 1))
    expect(await listCalls(db, OPEN)).toMatchObject([{ id: callId, count: 1 }])
  })

  it('is published and changed by managers, once by the same form twice, and not unseen', async () => {
    const { db } = await freshDatabase()
    const id = newId(NOW)
    await expect(publishCall(db, REVIEWER, id, FACTS, NOW)).rejects.toMatchObject({ code: 'not_found' })
    await publishCall(db, MANAGER, id, FACTS, NOW)
    await publishCall(db, MANAGER, id, FACTS, NOW)
    expect(await listCalls(db, NOW)).toHaveLength(1)
    const edit = (version: number) =>
      editCall(db, MANAGER, id, { facts: { ...FACTS, kinds: ['expert'] }, version }, NOW)
    await edit(1)
    await expect(edit(1)).rejects.toMatchObject({ code: 'stale_state' })
    expect((await getCall(db, id, NOW)).kinds).toEqual(['expert'])
  })
})

describe('the form of a call', () => {
  const form = (more: Record<string, string>) => {
    const sent = new FormData()
    const whole = {
      titleZh: '征集',
      titleEn: 'Call',
      textZh: '正文',
      textEn: 'Text',
      kinds: 'provider',
      opensAt: '2026-12-01T09:00',
      closesAt: '2026-12-15T17:00',
    }
    for (const [name, value] of Object.entries({ ...whole, ...more })) sent.append(name, value)
    return readCallForm(sent)
  }

  it('reads its times on Shanghai’s clock', () => {
    expect(form({}).facts).toEqual({ ...FACTS, kinds: ['provider'] })
    expect(shanghaiMinute('2026-12-31T16:30:00.000Z')).toBe('2027-01-01 00:30')
    expect(fromShanghaiTime('2026-12-01')).toBeNull()
  })

  it.each([
    [{ titleEn: ' ' }, 'titleEn required'],
    [{ titleZh: 'x'.repeat(201) }, 'titleZh long'],
    [{ kinds: 'enterprise' }, 'kinds required'],
    [{ opensAt: 'soon' }, 'opensAt time'],
    [{ closesAt: '2027-02-30T17:00' }, 'closesAt time'],
    [{ closesAt: '2026-12-15T24:00' }, 'closesAt time'],
    [{ closesAt: '2026-12-01T09:00' }, 'closesAt order'],
    [{ titleZh: '征集公告（草稿）' }, 'titleZh unfilled'],
  ])('refuses %o: %s', (more, problem) => {
    expect(form(more).issues.map(({ field, code }) => `${field} ${code}`)).toEqual([problem])
  })

  it('says which line is still to be filled in', () => {
    const { issues, facts } = form({ textZh: '一、目的\n联系方式：（发布前由中心填写）' })
    const at = { line: 2, text: '联系方式：（发布前由中心填写）' }
    expect([issues, facts]).toEqual([[{ field: 'textZh', code: 'unfilled', at }], null])
  })
})
