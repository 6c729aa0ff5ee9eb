import { describe, expect, it } from 'vitest'
import { getApplication } from '../../../app/applications/queries.server.ts'
import { issueCriteria } from '../../../app/criteria/commands.server.ts'
import { currentCriteria, getCriteria, listCriteria } from '../../../app/criteria/queries.server.ts'
import { type DraftItem, draftOf } from '../../../app/domain/criteria/draft.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { actor, days, handedIn, MANAGER, NOW, REVIEWER } from './applying.ts'

const NEW: DraftItem = {
  code: '',
  zh: '有涉外团队',
  en: 'Has a team for work abroad',
  evidenceZh: '名单',
  evidenceEn: 'A list of people',
  mayNotApply: false,
  dropped: false,
}

/** The house comes with a first version, and a second one from 25 November on. */
const FROM = '2026-11-27'

/** The draft of a firm's next checklist, with what is changed in it. */
async function draft(db: Db, change: (items: DraftItem[]) => DraftItem[] = (items) => [...items, NEW]) {
  const [latest] = await listCriteria(db, 'provider')
  return {
    kind: 'provider' as const,
    base: latest!.version,
    inForceFrom: FROM,
    items: change(draftOf(latest!.items, 0)),
  }
}

describe('the next version of a checklist', () => {
  it('counts for what is handed in from its day on; older applications keep theirs', async () => {
    const { db } = await freshDatabase()
    const before = await handedIn(db, actor('provider_member', 'early'))
    const next = await draft(db)
    expect(await issueCriteria(db, MANAGER, next, NOW)).toEqual([])
    expect((await currentCriteria(db, 'provider', '2026-11-26')).version).toBe(2)
    const inForce = await currentCriteria(db, 'provider', FROM)
    expect(inForce.items.at(-1)).toMatchObject({ code: 'v3_10', en: NEW.en, mayNotApply: false })
    const after = await handedIn(db, actor('provider_member', 'late'), days(3))
    const versions = await Promise.all([before, after].map((id) => getApplication(db, REVIEWER, id)))
    expect(versions.map(({ criteriaVersion }) => criteriaVersion)).toEqual([1, 3])
    expect((await getCriteria(db, 'provider', 1)).items).toHaveLength(8)
  })

  it('may drop and reword questions, which keep their codes', async () => {
    const { db } = await freshDatabase()
    const next = await draft(db, ([first, ...rest]) => [
      { ...first!, dropped: true },
      ...rest.map((item) => ({ ...item, zh: `${item.zh}。` })),
    ])
    expect(await issueCriteria(db, MANAGER, next, NOW)).toEqual([])
    const [now, before] = await listCriteria(db, 'provider')
    expect(now!.items.map(({ code }) => code)).toEqual(before!.items.slice(1).map(({ code }) => code))
  })

  it('needs both languages, a day that is not over, and something new; nothing is issued otherwise', async () => {
    const { db } = await freshDatabase()
    const refused = async (change: Partial<Awaited<ReturnType<typeof draft>>>) =>
      issueCriteria(db, MANAGER, { ...(await draft(db)), ...change }, NOW)
    const { items } = await draft(db)
    expect(await refused({ items: [{ ...NEW, en: '', evidenceZh: 'x'.repeat(501) }] })).toEqual(
      [
        { field: 'en-0', code: 'required' },
        { field: 'evidenceZh-0', code: 'long' },
      ].sort((a, b) => (a.field > b.field ? -1 : 1)),
    )
    expect(await refused({ items: items.map((item) => ({ ...item, dropped: true })) })).toEqual([
      { field: 'items', code: 'none' },
    ])
    expect(await refused({ items: items.slice(0, -1) })).toEqual([{ field: 'items', code: 'same' }])
    expect(await refused({ inForceFrom: '2026-11-24' })).toEqual([{ field: 'inForceFrom', code: 'early' }])
    expect(await refused({ inForceFrom: '2026-02-30' })).toEqual([{ field: 'inForceFrom', code: 'day' }])
    expect(await listCriteria(db, 'provider')).toHaveLength(2)
  })

  it('is issued once, by a manager', async () => {
    const { db } = await freshDatabase()
    const next = await draft(db)
    for (const other of [REVIEWER, actor('administrator'), actor('provider_administrator')]) {
      await expect(issueCriteria(db, other, next, NOW)).rejects.toMatchObject({ code: 'not_found' })
    }
    await issueCriteria(db, MANAGER, next, NOW)
    await expect(issueCriteria(db, MANAGER, next, NOW)).rejects.toMatchObject({ code: 'stale_state' })
    expect(await listCriteria(db, 'provider')).toHaveLength(3)
  })
})
