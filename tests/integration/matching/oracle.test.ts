import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MatchResponse } from '../../../app/domain/matching/response.ts'
import { answerFor } from '../../support/answer-for.ts'
import { generatedRequest, generatedWorld, recordsOf } from '../../support/generated-world.ts'
import { DATABASE_ROUNDS, dearRounds, LAW_TIMEOUT } from '../../support/law-rounds.ts'
import { ORACLE_CONSTRAINTS, type OracleRequest, oracle } from '../../support/oracle.ts'

const rounds = dearRounds(DATABASE_ROUNDS)
const refs = (list: readonly { ref: string | null }[]) => list.map((one) => one.ref).sort()

/** Worlds and requests, with and without rotation: it orders, it never admits anybody. */
const cases = fc.tuple(generatedWorld(), generatedRequest(), fc.boolean())

async function judged(
  check: (
    response: MatchResponse,
    expected: ReturnType<typeof oracle>,
    asked: Parameters<typeof oracle>,
  ) => void,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(cases, async ([world, request, rotation]) => {
      const asked: Parameters<typeof oracle> = [world, request as OracleRequest]
      check(await answerFor(recordsOf(world), { ...request, rotation } as never), oracle(...asked), asked)
    }),
    rounds,
  )
}

test(
  'whoever passes every hard constraint is a candidate, and nobody else is',
  () =>
    judged((response, expected) => {
      for (const section of ['experts', 'domestic', 'overseas', 'thinkTanks'] as const) {
        expect(refs(response[section]), section).toEqual([...expected[section]].sort())
      }
    }),
  LAW_TIMEOUT,
)

test(
  'every agreement that passes is listed; where none does, at most one new pair is proposed',
  () =>
    judged((response, expected) => {
      const active = response.pairings.filter((pair) => pair.agreement === 'active')
      expect(refs(active)).toEqual([...expected.pairings].sort())
      const proposed = response.pairings.filter((pair) => pair.agreement === 'proposed')
      expect(proposed).toHaveLength(expected.proposable.length > 0 ? 1 : 0)
      for (const pair of proposed) {
        expect(pair.ref).toBeNull()
        expect(expected.proposable).toContain(`${pair.domestic.ref}+${pair.overseas.ref}`)
      }
    }),
  LAW_TIMEOUT,
)

test(
  'listed and competent parties are counted once, under the first constraint that they fail',
  () => judged((response, expected) => expect(response.excluded).toEqual(expected.excluded)),
  LAW_TIMEOUT,
)

test(
  'an empty section says what emptied it, and how many there would be without it',
  () =>
    judged((response, expected, [world, request]) => {
      for (const section of ['experts', 'domestic', 'overseas', 'thinkTanks'] as const) {
        const said = response.empty[section]
        expect(said !== undefined, section).toBe(expected[section].length === 0)
        if (said === undefined || said.constraint === 'competence') continue
        const lifted = said.constraint
        if (lifted === 'agreement') expect.fail(`${section} has no agreements`)
        expect([...ORACLE_CONSTRAINTS, 'listed']).toContain(lifted)
        expect(said.without, `${section} without ${lifted}`).toBe(
          oracle(world, request, lifted)[section].length,
        )
      }
    }),
  LAW_TIMEOUT,
)

test(
  'no 1+1 says what emptied it, and how many there would be without it',
  () =>
    judged((response, _, [world, request]) => {
      const said = response.empty.pairings
      expect(said !== undefined).toBe(response.pairings.length === 0)
      if (said === undefined || said.constraint === 'competence') return
      const { pairings, proposable } = oracle(world, request, said.constraint)
      expect(said.without, `without ${said.constraint}`).toBe(
        pairings.length || Math.min(1, proposable.length),
      )
    }),
  LAW_TIMEOUT,
)
