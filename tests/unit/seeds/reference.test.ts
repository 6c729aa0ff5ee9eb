import { expect, it } from 'vitest'
import { CHANNELS } from '../../../seeds/reference/channels.ts'
import { DISTRICTS } from '../../../seeds/reference/districts.ts'
import { loadInstitutions } from '../../../seeds/reference/institutions.ts'

it('knows the bodies that take IP disputes, each with its source and day', () => {
  const institutions = loadInstitutions()
  expect(institutions.map((one) => one.code)).toEqual(
    expect.arrayContaining([
      'wipo_amc',
      'hkiac',
      'siac',
      'cietac',
      'shiac',
      'cac',
      'adndrc',
      'forum',
      'ciidrc',
    ]),
  )
})

it('knows sixteen districts of Shanghai and the Lin-gang area, each once', () => {
  expect(DISTRICTS.filter((district) => district.division !== null)).toHaveLength(16)
  expect(new Set(DISTRICTS.map((district) => district.code)).size).toBe(DISTRICTS.length)
})

it('knows each channel once', () => {
  expect(new Set(CHANNELS.map((channel) => channel.code)).size).toBe(CHANNELS.length)
})
