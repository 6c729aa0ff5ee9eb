import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { admissionRecord } from '../../../app/domain/admission/schema.ts'
import { competenceRecord } from '../../../app/domain/competence/schema.ts'
import { conflictRecord } from '../../../app/domain/conflict/schema.ts'
import { enterpriseRecord } from '../../../app/domain/enterprise/schema.ts'
import { expertRecord } from '../../../app/domain/expert/schema.ts'
import { matterRecord } from '../../../app/domain/matter/schema.ts'
import { pairingRecord } from '../../../app/domain/pairing/schema.ts'
import { providerRecord } from '../../../app/domain/provider/schema.ts'
import { thinkTankRecord } from '../../../app/domain/think-tank/schema.ts'
import { creditCode } from '../../../seeds/demo/credit-code.ts'
import { demoText } from '../../../seeds/demo/generate.ts'
import { randomNamed } from '../../../seeds/random.ts'
import { DISTRICTS } from '../../../seeds/reference/districts.ts'

const SCHEMAS = {
  admission: admissionRecord,
  competence: competenceRecord,
  conflict: conflictRecord,
  enterprise: enterpriseRecord,
  expert: expertRecord,
  matter: matterRecord,
  pairing: pairingRecord,
  provider: providerRecord,
  think_tank: thinkTankRecord,
}

type Row = Record<string, unknown> & { type: keyof typeof SCHEMAS; ref: string }
const text = demoText()
const rows: Row[] = text
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))
const of = (type: Row['type']) => rows.filter((row) => row.type === type)
const name = (row: Row) => row.name as { zh: string; en: string }

describe('the demonstration', () => {
  it('is what its generator writes today', () => {
    expect(readFileSync(new URL('../../../seeds/demo/demo.jsonl', import.meta.url), 'utf8')).toBe(text)
  })

  it('holds only records of the import format, all marked as demonstration', () => {
    for (const row of rows) {
      const read = SCHEMAS[row.type].parse(row)
      expect(Object.keys(row).filter((field) => !(field in read))).toEqual([])
      expect(read.demo).toBe(true)
    }
  })

  it('is big and wide enough to show', () => {
    expect(of('expert').length).toBeGreaterThanOrEqual(66)
    expect(of('provider').length).toBeGreaterThanOrEqual(130)
    expect(of('pairing').length).toBeGreaterThanOrEqual(44)
    expect(of('think_tank').length).toBeGreaterThanOrEqual(11)
    expect(of('matter').length).toBeGreaterThanOrEqual(1200)
    expect(of('enterprise')).toHaveLength(6)
    expect(new Set(of('provider').map((row) => row.country)).size).toBeGreaterThanOrEqual(25)
  })

  it('refers only to parties that it holds, by references and names that nobody shares', () => {
    const parties = [...of('expert'), ...of('provider'), ...of('think_tank')]
    const refs = new Set(parties.map((row) => row.ref))
    expect(refs.size).toBe(parties.length)
    expect(new Set(parties.map((row) => name(row).zh)).size).toBe(parties.length)
    expect(new Set(parties.map((row) => name(row).en)).size).toBe(parties.length)
    for (const row of rows) if (row.party) expect(refs).toContain(row.party)
  })

  it('gives everybody two descriptions that nobody shares', () => {
    const bios = [...of('expert'), ...of('provider'), ...of('think_tank')].map(
      (row) => row.bio as { zh: string; en: string },
    )
    expect(new Set(bios.map((bio) => bio.zh)).size).toBe(bios.length)
    expect(new Set(bios.map((bio) => bio.en)).size).toBe(bios.length)
  })

  it('pairs a domestic with an overseas side for procedures that both know', () => {
    const origin = new Map(of('provider').map((row) => [row.ref, row.origin]))
    for (const row of of('pairing')) {
      expect(origin.get(row.domestic as string)).toBe('domestic')
      expect(origin.get(row.overseas as string)).toBe('overseas')
      expect(row.procedures).not.toEqual([])
    }
  })

  it('keeps Section 337 to the United States', () => {
    const elsewhere = of('matter').filter(
      (row) => row.procedure === 'trade_investigation' && row.jurisdiction !== 'us',
    )
    expect(elsewhere).toEqual([])
  })

  it('has nobody for plant varieties in Fiji, so that an empty answer can be seen', () => {
    expect(rows.filter((row) => row.ipType === 'plant_variety' && row.jurisdiction === 'fj')).toEqual([])
  })

  it('places its enterprises in districts of the table', () => {
    const known = DISTRICTS.map((district) => district.code)
    for (const row of of('enterprise')) expect(known).toContain(row.district)
  })
})

describe('a credit code', () => {
  it('carries the check characters of GB 32100-2015 and GB 11714-1997', () => {
    // The worked example of GB 32100-2015.
    expect(creditCode('350100', 'M000100Y')).toBe('91350100M000100Y43')
  })
})

describe('a named stream', () => {
  it('is the same for the same name and differs for another', () => {
    const draw = (of: string) => Array.from({ length: 5 }, randomNamed(of).next)
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })
})
