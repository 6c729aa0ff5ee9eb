import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { titleIn } from '../domain/dispute/title.ts'
import type { PaperSubject } from '../domain/document/subject.ts'
import { getDispute } from './queries.server.ts'

/** A dispute as documents speak of it. @throws Problem `not_found` */
export async function getPaperSubject(db: Db, actor: Actor, disputeId: string): Promise<PaperSubject> {
  const { title, facts, particulars, enterprise, enterpriseId } = await getDispute(db, actor, disputeId)
  const row = await db
    .selectFrom('enterprise')
    .select(['credit_code', 'ref'])
    .where('id', '=', enterpriseId)
    .executeTakeFirstOrThrow()
  return {
    enterprise: { name: enterprise.zh ?? enterprise.en ?? row.ref, creditCode: row.credit_code },
    facts: { ...facts, title: titleIn('zh-CN', title) },
    particulars,
  }
}
