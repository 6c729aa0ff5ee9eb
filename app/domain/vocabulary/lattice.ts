import type { IpType } from './ip-types.ts'
import type { Organisation } from './jurisdictions.ts'
import type { Procedure } from './procedures.ts'

/** One fact of the lattice: what practice before an organisation is worth in its member states. */
export type Coverage = {
  organisation: Organisation
  ipTypes: readonly IpType[]
  /** Null: every procedure. */
  procedures: readonly Procedure[] | null
  members: readonly string[]
  source: string
  /** The day on which the membership was looked up. */
  asOf: string
}

const states = (codes: string) => codes.split(' ')

const EU = 'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk'

/**
 * The lattice. Practice before an organisation counts for its members at a distance; practice in one member
 * never counts for another, nor for the organisation.
 */
export const LATTICE: readonly Coverage[] = [
  {
    organisation: 'up',
    ipTypes: ['patent'],
    procedures: null,
    members: states('at be bg de dk ee fi fr it lt lu lv mt nl pt ro se si'),
    source: 'Agreement on a Unified Patent Court, ratifications (Council of the European Union)',
    asOf: '2026-11-01',
  },
  {
    organisation: 'ep',
    ipTypes: ['patent'],
    procedures: ['opposition', 'invalidation'],
    members: states(
      'al at be bg ch cy cz de dk ee es fi fr gb gr hr hu ie is it li lt lu lv mc me mk mt nl no pl pt ro rs se si sk sm tr',
    ),
    source: 'European Patent Convention, member states (European Patent Office)',
    asOf: '2026-11-01',
  },
  {
    organisation: 'em',
    ipTypes: ['trademark', 'design'],
    procedures: null,
    members: states(EU),
    source:
      'Regulations (EU) 2017/1001 and (EC) 6/2002 as amended by (EU) 2024/2822; member states of the European Union',
    asOf: '2026-11-01',
  },
  {
    organisation: 'bx',
    ipTypes: ['trademark', 'design'],
    procedures: null,
    members: states('be lu nl'),
    source: 'Benelux Convention on Intellectual Property (BOIP)',
    asOf: '2026-11-01',
  },
  {
    organisation: 'oa',
    ipTypes: ['patent', 'design', 'trademark', 'geographical_indication', 'plant_variety', 'layout_design'],
    procedures: null,
    members: states('bf bj cf cg ci cm ga gn gq gw km ml mr ne sn td tg'),
    source: 'Bangui Agreement, member states (OAPI)',
    asOf: '2026-11-01',
  },
  {
    organisation: 'ap',
    ipTypes: ['patent', 'design'],
    procedures: null,
    members: states('bw cv gh gm ke lr ls mw mz na rw sc sd sl st sz tz ug zm zw'),
    source: 'Harare Protocol, contracting states (ARIPO)',
    asOf: '2026-11-01',
  },
  {
    organisation: 'ap',
    ipTypes: ['trademark'],
    procedures: null,
    members: states('bw cv gm lr ls mw mz na st sz tz ug zw'),
    source: 'Banjul Protocol, contracting states (ARIPO)',
    asOf: '2026-11-01',
  },
  {
    organisation: 'ea',
    ipTypes: ['patent'],
    procedures: null,
    members: states('am az by kg kz ru tj tm'),
    source: 'Eurasian Patent Convention, contracting states (EAPO)',
    asOf: '2026-11-01',
  },
  {
    organisation: 'gc',
    ipTypes: ['patent'],
    procedures: null,
    members: states('ae bh kw om qa sa'),
    source:
      'Patent Regulation of the Cooperation Council for the Arab States of the Gulf (GCC Patent Office)',
    asOf: '2026-11-01',
  },
]

type Place = { jurisdiction: string; ipType: IpType }

/**
 * The organisations whose practice counts at `place` for `procedure`. With no procedure asked, coverage of
 * any procedure counts: a constraint that a request does not name does not apply.
 */
export function organisationsCovering(place: Place, procedure: Procedure | null): Organisation[] {
  return LATTICE.filter(
    (c) =>
      c.ipTypes.includes(place.ipType) &&
      c.members.includes(place.jurisdiction) &&
      (procedure === null || c.procedures === null || c.procedures.includes(procedure)),
  ).map((c) => c.organisation)
}

/** The rows of the lattice that carry practice at an organisation down to its members, for one IP type. */
export function coverageOf(organisation: string, ipType: IpType): Coverage[] {
  return LATTICE.filter((c) => c.organisation === organisation && c.ipTypes.includes(ipType))
}
