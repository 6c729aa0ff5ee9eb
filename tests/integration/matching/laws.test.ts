import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersFor } from '../../support/answer-for.ts'
import { generatedRequest, generatedWorld, NAMES, recordsOf } from '../../support/generated-world.ts'
import { DATABASE_ROUNDS, dearRounds, LAW_TIMEOUT } from '../../support/law-rounds.ts'
import {
  type AnyRecord,
  competence,
  conflict,
  expert,
  matter,
  provider,
  thinkTank,
} from '../../support/world.ts'

const rounds = dearRounds(DATABASE_ROUNDS)

const requests = fc
  .array(fc.tuple(generatedRequest(3), fc.boolean()), { minLength: 3, maxLength: 3 })
  .map((drawn) => drawn.map(([request, rotation]) => ({ ...request, rotation })))

const bytes = (value: unknown) => JSON.stringify(value, null, 1)

test(
  'the order in which records come never changes the bytes',
  () =>
    fc.assert(
      fc.asyncProperty(
        generatedWorld().chain((world) => {
          const records = recordsOf(world)
          return fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))
        }),
        requests,
        async ([records, shuffled], asked) => {
          expect(bytes(await answersFor(shuffled, asked))).toBe(bytes(await answersFor(records, asked)))
        },
      ),
      rounds,
    ),
  LAW_TIMEOUT,
)

type Request = Record<string, unknown> & { asOf: string }

/** Writings of a name that the rules call equal. */
const writings = (name: string): string[] => [
  name.toUpperCase(),
  name.toLowerCase(),
  `  ${name.replaceAll(' ', '   ')} `,
  name.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)),
  name.replaceAll('华为', '華為'),
  name.normalize('NFD'),
]

/** Other names of the forums that generated requests name. */
const FORUM_SYNONYMS: Record<string, [string, string]> = {
  'E.D. Tex.': ['美国得克萨斯东区联邦地区法院', 'Eastern District of Texas'],
  得州东区聯邦地區法院: ['EDTX', 'U.S. District Court for the Eastern District of Texas'],
  'LG Düsseldorf': ['杜塞尔多夫地区法院', 'Landgericht Düsseldorf'],
}

/** The same request as somebody else would write it: other order, repeats, letter case, script, width and spaces. */
function rewritten(request: Request, seed: number): Request {
  let state = seed
  const roll = (sides: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % sides
  }
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((value) => [roll(1_000), value] as const)
      .sort(([a], [b]) => a - b)
      .map(([, value]) => value)
  const again = <T>(list: readonly T[]) => shuffled([...list, ...list.slice(0, roll(3))])
  const code = (value: string) => (roll(2) === 0 ? value.toUpperCase() : value)
  const named = (value: string) => {
    const options = writings(value)
    return options[roll(options.length)]!
  }
  const { jurisdictions, ipTypes, languages, procedure, forum, opponents, enterprise, ...rest } = request as {
    jurisdictions: string[]
    ipTypes: string[]
    languages?: string[]
    procedure?: string
    forum?: string
    opponents?: { name: string; aliases: string[] }[]
    enterprise?: { name: string }
    asOf: string
  }
  const fields: Record<string, unknown> = {
    ...rest,
    jurisdictions: again(jurisdictions).map(code),
    ipTypes: again(ipTypes).map(code),
    ...(languages && { languages: again(languages).map(code) }),
    ...(procedure && { procedure: code(procedure) }),
    ...(forum && { forum: code(named(FORUM_SYNONYMS[forum]?.[roll(2)] ?? forum)) }),
    ...(opponents && {
      opponents: again(opponents).map((one) => ({
        aliases: again(one.aliases).map(named),
        name: named(one.name),
      })),
    }),
    ...(enterprise && { enterprise: { name: named(enterprise.name) } }),
  }
  return Object.fromEntries(shuffled(Object.entries(fields))) as Request
}

test(
  'field order, order and repetition in lists, letter case, width, script and names of a forum never change the result',
  () =>
    fc.assert(
      fc.asyncProperty(generatedWorld(), requests, fc.nat(), async (world, asked, seed) => {
        const others = asked.map((request, i) => rewritten(request, seed + i))
        const [plain, rewrote] = await Promise.all([
          answersFor(recordsOf(world), asked),
          answersFor(recordsOf(world), others),
        ])
        expect(bytes(rewrote)).toBe(bytes(plain))
      }),
      rounds,
    ),
  LAW_TIMEOUT,
)

test(
  'adding parties that have nothing to do with a request changes nothing of its answer',
  () =>
    fc.assert(
      fc.asyncProperty(generatedWorld(), requests, async (world, asked) => {
        // Nobody asks for Japan; the last one is not in any pool.
        const strangers: AnyRecord[] = [
          provider('aa-1'),
          expert('aa-2', { listedOn: '2026-11-20' }),
          thinkTank('zz-3', { jurisdictions: ['jp'], ipTypes: ['patent'] }),
          provider('zz-4', { status: 'removed' }),
          matter('aa-m1', 'aa-1', { jurisdiction: 'jp', verification: 'platform' }),
          competence('aa-2', { jurisdiction: 'jp' }),
          matter('zz-m4', 'zz-4', { jurisdiction: 'de', ipType: 'patent' }),
          ...NAMES.map((name) => conflict('aa-1', name, { kind: 'other' })),
        ]
        const ranked = async (records: readonly AnyRecord[]) =>
          (await answersFor(records, asked)).map(({ empty, ...rest }) => ({
            ...rest,
            empty: Object.keys(empty),
          }))
        const records = recordsOf(world)
        expect(bytes(await ranked([...strangers, ...records]))).toBe(bytes(await ranked(records)))
      }),
      rounds,
    ),
  LAW_TIMEOUT,
)
