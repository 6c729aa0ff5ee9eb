import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server.js'
import { describe, expect, it } from 'vitest'
import type { PartyProfile } from '../../../app/directory/party.ts'
import { PartyRow } from '../../../app/directory/party-row.tsx'
import { ProfilePage } from '../../../app/directory/profile-page.tsx'
import type { PartyType } from '../../../app/domain/vocabulary/parties.ts'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'

registerTexts('zh-CN', zhCN)

const NOTHING_SAID: Omit<PartyProfile, 'type'> = {
  id: 'id',
  ref: 'p-1',
  nameZh: '某机构',
  nameEn: null,
  origin: null,
  kind: null,
  country: null,
  city: null,
  foundedOn: null,
  unit: null,
  title: null,
  categories: [],
  languages: [],
  industries: [],
  feeModels: [],
  bioZh: null,
  bioEn: null,
  jurisdictions: [],
  ipTypes: [],
  website: null,
  capacity: null,
  responseHours: null,
  leave: [],
  pauses: [],
  termStart: null,
  termEnd: null,
  removalNotified: false,
  admissions: [],
  practice: [],
  publicMatters: [],
  confirmedOn: null,
  contact: [],
  particulars: [],
  insurance: null,
  portrait: null,
}

const shown = (element: ReactNode) =>
  renderToStaticMarkup(<StaticRouter location="/">{element}</StaticRouter>)
const pageOf = (type: PartyType) =>
  shown(<ProfilePage party={{ ...NOTHING_SAID, type }} facts={[]} today="2026-11-28" />)
const rowOf = (type: PartyType) =>
  shown(<PartyRow party={{ ...NOTHING_SAID, type, evidence: null }} line={[]} />)
const NO_MATTERS = zhCN.directory.row.noMatters

describe('a party without matters', () => {
  it.each(['expert', 'provider'] as const)('is said to have none as %s', (type) => {
    expect(pageOf(type)).toContain('id="practice"')
    expect(rowOf(type)).toContain(NO_MATTERS)
  })

  it('is not said to lack any as a think tank, which has none by nature', () => {
    expect(pageOf('think_tank')).not.toContain('id="practice"')
    expect(rowOf('think_tank')).not.toContain(NO_MATTERS)
  })
})
