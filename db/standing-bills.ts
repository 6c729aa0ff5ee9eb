import { type SqlBool, sql } from 'kysely'

/** "This `bill` was not taken back": only such bills count in a sum. */
export const billStands = sql<SqlBool>`not exists (select 1 from bill_taken_back where bill_taken_back.bill_id = bill.id)`
