import type { Db } from '../../db/schema.ts'
import type { MailMessageTable } from '../../db/tables/mail.ts'

export type UndeliveredLetter = Pick<MailMessageTable, 'id' | 'address' | 'template' | 'status'> & {
  at: string
  why: string
}

const SHOWN = 100

/** Letters that nobody took, newest first: addresses that staff should mend. For staff alone. */
export async function listUndeliveredMail(db: Db): Promise<UndeliveredLetter[]> {
  const rows = await db
    .selectFrom('mail_message')
    .select(['id', 'address', 'template', 'status', 'finished_at', 'created_at', 'last_error'])
    .where('status', 'in', ['refused', 'given_up'])
    .orderBy('finished_at', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.map(({ finished_at, created_at, last_error, ...row }) => ({
    ...row,
    at: finished_at ?? created_at,
    why: last_error ?? '',
  }))
}
