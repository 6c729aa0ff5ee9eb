import { describe, expect, test } from 'vitest'
import { matchRequestSchema } from '../../../app/domain/matching/request.ts'
import { requestWarnings } from '../../../app/domain/matching/request-warnings.ts'
import { isLanguage } from '../../../app/domain/vocabulary/languages.ts'
import { ANSWERED, REFUSED } from '../../support/bad-requests.ts'

test.each(REFUSED)('%s is refused, and the field is named', (_, request, field) => {
  const { error } = matchRequestSchema.safeParse(request)
  expect(error?.issues.map(({ path }) => path.join('.'))).toContain(field)
  for (const { message } of error!.issues) expect(message).not.toBe('')
})

test.each(ANSWERED)('%s is a request', (_, request) => {
  expect(matchRequestSchema.safeParse(request).success).toBe(true)
})

describe('fields that a request does not have', () => {
  test.each([
    ['opponent', 'opponents'],
    ['jurisdiction', 'jurisdictions'],
    ['ip_types', 'ipTypes'],
    ['IPTypes', 'ipTypes'],
    ['oponents', 'opponents'],
  ])('%s was meant to be %s', (written, meant) => {
    expect(requestWarnings({ [written]: [] })).toEqual([
      `field ${written} is not known and is ignored; did you mean "${meant}"?`,
    ])
  })

  test('are named where they stand, once for a whole list', () => {
    const opponents = Array.from({ length: 1_000 }, () => ({ name: 'Acme', affiliate: [] }))
    expect(requestWarnings({ opponents, enterprise: { label: 'x' }, zzz: 1 })).toEqual([
      'field opponents.0.affiliate is not known and is ignored; did you mean "affiliates"?',
      'field enterprise.label is not known and is ignored',
      'field zzz is not known and is ignored',
    ])
  })

  test('are named up to a number', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`x${i}`, i]))
    expect(requestWarnings(many)).toHaveLength(21)
    expect(requestWarnings(many).at(-1)).toBe('4980 more fields are not known and are ignored')
  })

  test('and a forum that ranking does not compare are told', () => {
    expect(requestWarnings({ forum: 'Amtsgericht Irgendwo' })).toEqual([
      'forum "Amtsgericht Irgendwo" is none that ranking compares, see /how-matching-works: it makes no difference',
    ])
  })

  test.each([
    [null],
    [[]],
    ['x'],
    [{ forum: 'lg  Düsseldorf' }],
    [{ forum: ' ' }],
    [{ jurisdictions: ['de'], budget: { amount: 1, currency: 'EUR' } }],
  ])('are none in %j', (input) => expect(requestWarnings(input)).toEqual([]))
})

const good = { jurisdictions: ['de'], ipTypes: ['patent'] }

describe('what is wrong with a request', () => {
  test.each([
    [{ ipTypes: ['patent'] }, 'jurisdictions', 'is required: a list of codes such as ["de"]'],
    [{ ...good, jurisdictions: 'de' }, 'jurisdictions', 'must be a list: write ["de"]'],
    [{ ...good, jurisdictions: 7 }, 'jurisdictions', 'must be a list of codes such as ["de"]'],
    [{ ...good, jurisdictions: ['zz'] }, 'jurisdictions.0', '"zz" is not a jurisdiction of the vocabulary'],
    [
      { ...good, role: 'judge' },
      'role',
      '"judge" is not a role; it is one of claimant, respondent, neutral, adviser',
    ],
    [
      { ...good, languages: ['zz'] },
      'languages.0',
      '"zz" is not a language of ISO 639-1: write a code such as "zh"',
    ],
    [{ ...good, opponents: 'Acme' }, 'opponents', 'must be a list such as [{"name":"Acme Corp"}]'],
    [{ ...good, opponents: ['Acme'] }, 'opponents.0', 'must be an object such as {"name":"Acme Corp"}'],
    [{ ...good, opponents: [{}] }, 'opponents.0.name', 'is required: a name, as a text'],
    [{ ...good, enterprise: 'Acme' }, 'enterprise', 'must be an object such as {"name":"Acme Corp"}'],
    [
      { ...good, respondBy: '2026-12-10' },
      'respondBy',
      '"2026-12-10" is not an instant with its offset: write it like "2026-12-10T09:00:00Z"',
    ],
    [{ ...good, limit: 2.5 }, 'limit', 'must be a whole number from 1 to 100'],
    [{ ...good, limit: '10' }, 'limit', 'must be a whole number from 1 to 100'],
    [{ ...good, limit: 101 }, 'limit', 'must be a whole number from 1 to 100'],
    [{ ...good, rotation: 'no' }, 'rotation', 'must be true or false'],
    [{ ...good, pool: 'all' }, 'pool', '"all" is not a pool; it is one of listed, public_record'],
    [
      { ...good, budget: { amount: 5, currency: 'ZZZ' } },
      'budget.currency',
      '"ZZZ" is not a currency of ISO 4217: write a code such as "CNY"',
    ],
    [{ ...good, budget: { currency: 'CNY' } }, 'budget.amount', 'is required: a number that is not negative'],
    [{ ...good, text: 7 }, 'text', 'must be a text'],
  ])('%j', (request, field, message) => {
    const { error } = matchRequestSchema.safeParse(request)
    expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]])
  })

  test('is never shown at more than a line', () => {
    const { error } = matchRequestSchema.safeParse({ ...good, procedure: 'x'.repeat(1_000_000) })
    expect(error?.issues[0]?.message.length).toBeLessThan(500)
  })
})

test('null counts as absent, and what surrounds a code or its letter case as nothing', () => {
  const { procedure, role, industry, languages, text, respondBy, limit, ...rest } = matchRequestSchema.parse({
    jurisdictions: [' DE '],
    ipTypes: ['Patent'],
    procedure: null,
    role: ' Respondent',
    industry: null,
    languages: ['ZH '],
    opponents: [{ name: 'Acme', aliases: null }],
    enterprise: { name: null },
    respondBy: null,
    budget: { amount: 5, currency: ' eur' },
    feeModel: null,
    text: null,
    limit: null,
    rotation: null,
    pool: null,
  })
  expect({ procedure, role, industry, languages, text, respondBy, limit }).toEqual({
    role: 'respondent',
    languages: ['zh'],
    limit: 10,
  })
  expect(rest).toEqual({
    jurisdictions: ['de'],
    ipTypes: ['patent'],
    opponents: [{ name: 'Acme', aliases: [], affiliates: [] }],
    enterprise: {},
    budget: { amount: 5, currency: 'EUR' },
    rotation: true,
    pool: 'listed',
  })
})

test('every language of the vocabulary is one', () => {
  expect('zh en de fr ja ko ru es pt ar hi vi th id'.split(' ').filter((code) => !isLanguage(code))).toEqual(
    [],
  )
  expect(['zz', 'ZH', 'zho', '', 'qq'].filter(isLanguage)).toEqual([])
})
