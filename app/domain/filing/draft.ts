import { NO_PARTICULARS, type Particulars } from '../dispute/particulars.ts'
import type { DisputeFacts } from '../dispute/schema.ts'
import type { FilingRecord } from './schema.ts'

/** The draft that a reported filing leads to: all that the report tells, for the enterprise to check. */
export function draftOf(filing: FilingRecord): { facts: DisputeFacts; particulars: Particulars } {
  const { plaintiff, forum = '', docket = '', source } = filing
  const place = {
    jurisdictions: [filing.jurisdiction],
    ipTypes: [filing.ipType],
    procedure: filing.procedure ?? null,
  }
  const told = [
    `指导中心收到的境外立案信息（${filing.ref}）：${filing.filedOn} 立案，被告或被申请人为“${filing.defendant.name}”。`,
    ...(source ? [`来源：${source}。`] : []),
    '请核对是否与贵企业有关，并补充收到文书的日期和案件答复期限。',
  ]
  return {
    facts: {
      ...place,
      title: null,
      role: filing.role,
      industry: null,
      languages: [],
      opponents: plaintiff
        ? [{ name: plaintiff.name.slice(0, 200), aliases: plaintiff.aliases.slice(0, 30) }]
        : [],
      respondBy: null,
      respondZone: null,
      budget: null,
      description: told.join('\n'),
    },
    particulars: {
      ...NO_PARTICULARS,
      forum: forum.slice(0, 200),
      docket: docket.slice(0, 100),
      rights: filing.rights.map((right) => right.slice(0, 60)).slice(0, 50),
      channel: 'city_centre',
    },
  }
}
