import { describe, expect, it } from 'vitest'
import { isSameWork, type Work } from '../../../app/domain/matter/same.ts'

const CASE: Work = {
  jurisdiction: 'us',
  ipType: 'patent',
  procedure: 'litigation',
  role: 'respondent',
  client: '甲公司',
  opponent: 'Acme Corp',
  docket: '1:24-cv-0001',
  filedOn: '2024-03-01',
}

/** What two records of one case may say differently, and what makes two cases of them. */
const PAIRS: [string, Partial<Work>, Partial<Work>, boolean][] = [
  ['the same docket, written otherwise', {}, { docket: '1:24 CV 0001' }, true],
  ['the same docket on another day', {}, { filedOn: '2024-03-02' }, true],
  [
    'the same docket, one without client, role and procedure',
    {},
    { client: null, role: null, procedure: null },
    true,
  ],
  ['the same docket for another client', {}, { client: '乙公司' }, false],
  ['the same docket on the other side', {}, { role: 'claimant' }, false],
  ['the same docket for another right', {}, { ipType: 'design' }, false],
  ['the same docket elsewhere', {}, { jurisdiction: 'de' }, false],
  ['another docket', {}, { docket: '1:24-cv-0002' }, false],
  ['one without a docket', {}, { docket: null }, false],
  ['neither with a docket', { docket: null }, { docket: null, opponent: 'ACME Corporation' }, true],
  [
    'neither with a docket, on different days',
    { docket: null },
    { docket: null, filedOn: '2024-03-02' },
    false,
  ],
  ['neither with a docket or client', { docket: null, client: null }, { docket: null, client: null }, false],
]

describe('two records of past work', () => {
  it.each(PAIRS)('%s', (_, one, other, same) => {
    expect(isSameWork({ ...CASE, ...one }, { ...CASE, ...other })).toBe(same)
    expect(isSameWork({ ...CASE, ...other }, { ...CASE, ...one })).toBe(same)
  })
})
