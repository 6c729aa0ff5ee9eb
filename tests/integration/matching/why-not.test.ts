import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../../../app/domain/errors.ts'
import { answer, readMatchRequest } from '../../../app/matching/answer.server.ts'
import { explainAbsence } from '../../../app/matching/why-not.server.ts'
import { generatedRequest, generatedWorld, recordsOf } from '../../support/generated-world.ts'
import { DATABASE_ROUNDS, dearRounds, LAW_TIMEOUT } from '../../support/law-rounds.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { ORACLE_CONSTRAINTS, type OracleRequest, oracle } from '../../support/oracle.ts'
import { populate } from '../../support/world.ts'

const STAFF = { role: 'reviewer' } as const
const ENTERPRISE = { role: 'enterprise_member' } as const

test(
  'whoever is not shown is told the constraint that keeps it out, and an enterprise never learns of a conflict',
  () =>
    fc.assert(
      fc.asyncProperty(
        generatedWorld(12),
        generatedRequest(2),
        fc.boolean(),
        async (world, drawn, rotation) => {
          const request = { ...drawn, rotation }
          const now = new Date(request.asOf)
          const expected = oracle(world, request as OracleRequest)
          const passing = new Set([
            ...expected.experts,
            ...expected.domestic,
            ...expected.overseas,
            ...expected.thinkTanks,
          ])
          const database = await openMemoryDatabase()
          try {
            await populate(database, recordsOf(world))
            const read = readMatchRequest(request)
            const { response } = await answer({ db: database.db, search: null }, request, now)
            const shown = new Set(
              [...response.experts, ...response.domestic, ...response.overseas, ...response.thinkTanks].map(
                (one) => one.ref,
              ),
            )
            for (const { ref } of world.parties) {
              const why = await explainAbsence(database.db, STAFF, read, ref, now).catch((error) => {
                if (isProblem(error) && error.code === 'not_found') return null
                throw error
              })
              expect(why?.because === 'shown', ref).toBe(shown.has(ref))
              expect(shown.has(ref)).toBe(passing.has(ref))
              if (why?.because !== 'constraint') continue
              // What is named is what stands in the way: without all of it, and only then, it would be found.
              const told = await explainAbsence(database.db, ENTERPRISE, read, ref, now)
              const heard = told.because === 'constraint' ? told.constraints : []
              expect(heard).not.toContain('conflict')
              expect(heard).not.toContain('capacity')
              expect(heard.includes('unavailable')).toBe(
                why.constraints.includes('conflict') || why.constraints.includes('capacity'),
              )
              for (const named of why.constraints) expect(ORACLE_CONSTRAINTS).toContain(named)
              if (why.constraints.length > 1) continue
              const lifted = oracle(world, request as OracleRequest, why.constraints[0] as never)
              const found = [lifted.experts, lifted.domestic, lifted.overseas, lifted.thinkTanks].flat()
              expect(found, `${ref} without ${why.constraints[0]}`).toContain(ref)
            }
          } finally {
            await database.close()
          }
        },
      ),
      dearRounds(DATABASE_ROUNDS),
    ),
  LAW_TIMEOUT,
)
