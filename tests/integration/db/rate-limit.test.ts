import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../../app/http/environment.server.ts'
import { forgetTurns, takeTurn } from '../../../db/rate-limit.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'

const NOON = Date.UTC(2026, 10, 23, 4)

describe('an allowance', () => {
  it.each([1, 7, 60, 12_000])(
    'of %i a minute may be used at once, and comes back with time',
    async (perMinute) => {
      const { db } = await freshDatabase()
      const take = (seconds: number) => takeTurn(db, 'k', perMinute, NOON + seconds * 1000)
      for (let i = 0; i < perMinute; i += 1) expect(await take(0)).toBeNull()
      const wait = (await take(0)) ?? 0
      expect(wait).toBe(Math.ceil(60 / perMinute))
      expect(await take(wait)).toBeNull()
    },
  )

  it('is not used up by what is refused', async () => {
    const { db } = await freshDatabase()
    const take = (seconds: number) => takeTurn(db, 'k', 2, NOON + seconds * 1000)
    for (const allowed of [true, true, false, false, false]) expect((await take(0)) === null).toBe(allowed)
    expect(await take(29)).toBe(1)
    expect(await take(30)).toBeNull()
    expect(await take(30)).toBe(30)
  })

  it('is whole again after a minute, and forgotten then', async () => {
    const { db } = await freshDatabase()
    await takeTurn(db, 'k', 1, NOON)
    await takeTurn(db, 'later', 1, NOON + 1)
    await forgetTurns(db, NOON + 60_000)
    expect(await db.selectFrom('rate_limit').select('key').execute()).toEqual([{ key: 'later' }])
    expect(await takeTurn(db, 'later', 1, NOON + 60_001)).toBeNull()
  })

  it('is one, however many ask at the same time', async () => {
    const { db } = await freshDatabase()
    const turns = await Promise.all(Array.from({ length: 50 }, () => takeTurn(db, 'k', 10, NOON)))
    expect(turns.filter((wait) => wait === null)).toHaveLength(10)
  })

  it('lets a program of the centre match at least 100 times a second, all day, unless told otherwise', async () => {
    const { db } = await freshDatabase()
    const { match } = readEnvironment({}).rateLimits
    expect(match).toBeGreaterThanOrEqual(6_000)
    await db
      .insertInto('rate_limit')
      .values({ key: 'k', due: NOON + 60_000 - 60_000 / match })
      .execute()
    for (let i = 0; i < 500; i += 1) expect(await takeTurn(db, 'k', match, NOON + i * 10)).toBeNull()
  })
})
