import { newIdSequence } from '../../db/identifier.server.ts'
import type { Db } from '../../db/schema.ts'
import { openTestSite, sessionOf, type TestSite } from '../integration/http/test-site.ts'
import { interleaved } from './measure.ts'
import type { Row } from './report.ts'

const SMALL = 100
const LARGE = 5_000
const CLAIMS_EACH = 4
const ROWS_AT_ONCE = 500

/** The first page of the vetting queue over HTTP, fifty rows of it, among many applications against among few. */
export async function benchQueue({ rounds }: { rounds: number }): Promise<Row[]> {
  const small = await openQueue(SMALL)
  const large = await openQueue(LARGE)
  try {
    for (const queue of [small, large, small, large]) await queue.look()
    const taken = await interleaved({ small: () => small.look(), large: () => large.look() }, rounds * 20)
    return [
      {
        measure: 'vetting queue, first page of 50',
        size: `${LARGE.toLocaleString('en')} against ${SMALL} applications`,
        ours: taken.large,
        baseline: taken.small,
        unit: 'ms',
        ratio: taken.large / taken.small,
        limit: 2,
      },
    ]
  } finally {
    await small.site.close()
    await large.site.close()
  }
}

async function openQueue(count: number): Promise<{ site: TestSite; look: () => Promise<void> }> {
  const site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  await fill(site.app.db, count, site.app.now())
  const { cookie } = await sessionOf(site, 'reviewer')
  const look = async () => {
    const response = await fetch(`${site.url}/staff/applications`, { headers: { cookie } })
    const rows = (await response.text()).match(/href="\/staff\/applications\/[0-9a-f-]{36}"/g)?.length
    if (response.status !== 200 || rows !== 50) throw new Error(`${response.status}, ${rows} rows`)
  }
  return { site, look }
}

const STATES = ['submitted', 'under_review', 'changes_requested', 'recommended'] as const

/** Applications handed in over the last sixty days, a few claims each. */
async function fill(db: Db, count: number, now: Date): Promise<void> {
  const nextId = newIdSequence(now)
  const applications = Array.from({ length: count }, (_, index) => {
    const status = STATES[index % STATES.length]!
    const at = new Date(now.getTime() - (index % 60) * 86_400_000).toISOString()
    const isTaken = status !== 'submitted'
    const isAdvised = status === 'recommended'
    return {
      id: nextId(),
      kind: 'provider' as const,
      call_id: null,
      applicant_id: `applicant ${index}`,
      applicant_name: `申请人 ${index}`,
      party_id: null,
      status,
      name_zh: `申请机构第 ${index} 号`,
      name_en: null,
      criteria_version: 1,
      handler_id: isTaken ? `reviewer ${index % 7}` : null,
      handler_name: isTaken ? `审核员 ${index % 7}` : null,
      handler_role: isTaken ? ('reviewer' as const) : null,
      submitted_at: at,
      asked_on: null,
      answer_by: null,
      due_on: at.slice(0, 10),
      recommended_by: isAdvised ? 'reviewer' : null,
      recommended_name: isAdvised ? '审核员' : null,
      recommended_at: isAdvised ? at : null,
      recommendation: isAdvised ? ('approve' as const) : null,
      decided_by: null,
      decided_name: null,
      decided_at: null,
      term_start: null,
      term_end: null,
      created_at: at,
      updated_at: at,
    }
  })
  const claims = applications.flatMap(({ id, created_at }) =>
    Array.from({ length: CLAIMS_EACH }, (_, position) => ({
      id: nextId(),
      application_id: id,
      kind: 'matter' as const,
      position,
      facts: '{}',
      jurisdiction: 'us',
      ip_type: 'patent',
      status: 'open' as const,
      verified_by: null,
      verifier_name: null,
      verified_on: null,
      expires_on: null,
      created_at,
    })),
  )
  for (let start = 0; start < applications.length; start += ROWS_AT_ONCE) {
    await db
      .insertInto('application')
      .values(applications.slice(start, start + ROWS_AT_ONCE))
      .execute()
  }
  for (let start = 0; start < claims.length; start += ROWS_AT_ONCE) {
    await db
      .insertInto('application_claim')
      .values(claims.slice(start, start + ROWS_AT_ONCE))
      .execute()
  }
}
