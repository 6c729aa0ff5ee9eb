import { expect, it } from 'vitest'
import { listCoverage } from '../../../app/coverage/queries.server.ts'
import type { EmptyConstraint } from '../../../app/domain/matching/response.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { recordRun } from '../../../app/matching/commands.server.ts'
import { acting, NOW } from '../disputes/acting.ts'

it('names the cause that most disputes met, not the one that one dispute met most often', async () => {
  const { db, disputeId } = await acting()
  const found = await answer({ db, search: null }, { jurisdictions: ['mt'], ipTypes: ['patent'] }, NOW)
  const emptied = async (constraint: EmptyConstraint, dispute: string | null) => {
    const response = { ...found.response, empty: { overseas: { constraint, without: 0 } } }
    await db.transaction().execute((trx) => recordRun(trx, null, { ...found, response }, dispute, NOW))
  }
  for (let time = 0; time < 3; time++) await emptied('capacity', disputeId)
  for (let time = 0; time < 2; time++) await emptied('competence', null)
  const malta = (await listCoverage(db, NOW)).find((row) => row.jurisdiction === 'mt')
  expect(malta).toMatchObject({ empties: 3, mainConstraint: 'competence' })
})
