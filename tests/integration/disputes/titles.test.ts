import { describe, expect, it } from 'vitest'
import { findEnterpriseHome } from '../../../app/desk/queries-home-enterprise.server.ts'
import { findPartyHome } from '../../../app/desk/queries-home-party.server.ts'
import { editDispute } from '../../../app/disputes/commands.server.ts'
import { getDispute, listDisputes } from '../../../app/disputes/queries.server.ts'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import {
  engagementTitleFor,
  getEngagement,
  listEngagements,
} from '../../../app/engagements/queries.server.ts'
import { findMessageSubjects } from '../../../app/notifications/queries-subjects.server.ts'
import { clockAt } from '../desk/clock-at.ts'
import { engagedPair } from '../engagements/engaged.ts'
import { acting, FACTS, later } from './acting.ts'

const COMPOSED = { zh: '美国专利纠纷', en: 'Patent dispute: United States' }

describe('a dispute to which nobody gave a title', () => {
  it('is called in both languages wherever the firm that acts reads of it', async () => {
    const { db, overseas, id } = await engagedPair({ facts: { title: null } })
    const { engagements } = await listEngagements(db, overseas, EVERY_CASE, later(6))
    expect(engagements.map(({ disputeTitle }) => disputeTitle)).toEqual([COMPOSED])
    expect(engagementTitleFor(overseas, await getEngagement(db, overseas, id)).about).toEqual(COMPOSED)
    const subjects = await findMessageSubjects(db, overseas, [`/engagements/${id}`], 'en', later(6))
    expect([...subjects.values()].map(({ title }) => title)).toEqual([COMPOSED])
    const tasks = await findPartyHome(db, overseas, 'en', later(6))
    expect(tasks.filter(({ next }) => next === 'plan').map(({ what }) => what)).toEqual([COMPOSED])
  })

  it('is so for its enterprise, and found by what is read in either language', async () => {
    const { db, owner, disputeId } = await acting({ title: null })
    const found = async (q: string) =>
      (await listDisputes(db, owner, { ...EVERY_CASE, q }, later(1))).disputes
    expect(await found('patent DISPUTE')).toMatchObject([{ id: disputeId, title: COMPOSED }])
    expect(await found('专利纠纷')).toHaveLength(1)
    expect(await found('trade mark')).toEqual([])
    const home = await findEnterpriseHome(db, owner.enterpriseId!, await clockAt(db, later(1)))
    expect(home.progress.map(({ title }) => title)).toEqual([COMPOSED])
  })

  it('is composed anew when what it says changes, until somebody types one, and again when that is emptied', async () => {
    const { db, owner, disputeId } = await acting({ title: null })
    const edited = async (change: Partial<DisputeFacts>) => {
      const { version, particulars } = await getDispute(db, owner, disputeId)
      const facts = { ...FACTS, ...change }
      await editDispute(db, owner, disputeId, facts, version, later(1), { ...particulars, docket: 'X 1/26' })
      return getDispute(db, owner, disputeId)
    }
    expect(await edited({ title: null, jurisdictions: ['de'] })).toMatchObject({
      title: { zh: '德国专利纠纷 X 1/26', en: 'Patent dispute: Germany X 1/26' },
      facts: { title: null },
    })
    const typed = { title: '德国专利纠纷', facts: { title: '德国专利纠纷' } }
    expect(await edited({ title: '德国专利纠纷', jurisdictions: ['de'] })).toMatchObject(typed)
    expect(await edited({ title: null, jurisdictions: ['fr'] })).toMatchObject({
      title: { en: 'Patent dispute: France X 1/26' },
    })
  })

  it('is called in Chinese in the documents, whoever wrote it', async () => {
    const { db } = await acting({ title: null })
    const { record } = await db.selectFrom('document').select('record').executeTakeFirstOrThrow()
    expect(record).toContain('"纠纷名称","美国专利纠纷"')
  })
})

describe('a dispute with a title', () => {
  it('is called as it was typed in every language', async () => {
    const { db, overseas } = await engagedPair({ facts: { title: '阿珂姆案' } })
    const { engagements } = await listEngagements(db, overseas, EVERY_CASE, later(6))
    expect(engagements.map(({ disputeTitle }) => disputeTitle)).toEqual(['阿珂姆案'])
  })
})
