import { outboxLag } from '../../search/outbox.server.ts'
import type { AppContext } from '../context.server.ts'

export type Readiness = {
  status: 'ready' | 'unavailable'
  database: 'up' | 'down'
  search: 'up' | 'degraded'
  /** What the index has not caught up with yet; `failing` has been tried in vain. Null without a database. */
  outbox: { pending: number; failing: number } | null
}

/** How the server is, asked of its parts now. */
export async function readiness({ db, search, log }: AppContext): Promise<Readiness> {
  try {
    const { pending, failing } = await outboxLag(db)
    return { status: 'ready', database: 'up', search: search.state(), outbox: { pending, failing } }
  } catch (error) {
    log.error({ err: error }, 'the database does not answer')
    return { status: 'unavailable', database: 'down', search: search.state(), outbox: null }
  }
}
