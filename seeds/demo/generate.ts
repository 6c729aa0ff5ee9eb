import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import {
  readDomesticProviders,
  readEnterprises,
  readExperts,
  readOverseasProviders,
  readThinkTanks,
} from './cast.ts'
import { conflictRecords } from './conflicts.ts'
import { creditCode } from './credit-code.ts'
import { daysBefore, yearEnd } from './days.ts'
import { mattersOf } from './matters.ts'
import { pairingRecords } from './pairings.ts'
import { admissionRecords, competenceRecords, expertRecord, providerRecord } from './parties.ts'

const numbered = <T>(prefix: string, members: readonly T[]) =>
  members.map((member, i) => ({ ref: `${prefix}-${String(i + 1).padStart(3, '0')}`, member }))

function thinkTankRecords(): object[] {
  return numbered('t', readThinkTanks()).map(({ ref, member }, i) => ({
    type: 'think_tank',
    ref,
    name: { zh: member.zh, en: member.en },
    unit: member.unit,
    city: member.city,
    country: 'cn',
    jurisdictions: member.jurisdictions,
    ipTypes: member.ipTypes,
    languages: member.languages,
    industries: member.industries,
    bio: { zh: member.bioZh, en: member.bioEn },
    listedOn: daysBefore(300 + i * 40),
    termStart: daysBefore(300),
    termEnd: yearEnd(1 + (i % 3)),
    status: 'listed',
    demo: true,
  }))
}

function enterpriseRecords(): object[] {
  return numbered('c', readEnterprises()).map(({ ref, member }) => ({
    type: 'enterprise',
    ref,
    name: { zh: member.zh, en: member.en },
    creditCode: creditCode(member.area, member.organisationCode),
    district: member.district,
    industry: member.industry,
    languages: member.languages,
    demo: true,
  }))
}

/** Every record of the demonstration, in the import format. The same cast gives the same records. */
export function demoRecords(): object[] {
  const domestic = numbered('p-d', readDomesticProviders())
  const overseas = numbered('p-o', readOverseasProviders())
  const providers = [...domestic, ...overseas]
  const experts = numbered('e', readExperts())
  return [
    ...enterpriseRecords(),
    ...experts.map(({ ref, member }) => expertRecord(ref, member)),
    ...providers.map(({ ref, member }) => providerRecord(ref, member)),
    ...thinkTankRecords(),
    ...providers.flatMap(({ ref, member }) => admissionRecords(ref, member)),
    ...[...experts, ...providers].flatMap(({ ref, member }) => competenceRecords(ref, member)),
    ...[...experts, ...providers].flatMap(({ ref, member }) => mattersOf(ref, member)),
    ...pairingRecords(domestic, overseas),
    ...conflictRecords(providers.map(({ ref }) => ref)),
  ]
}

/** The records as the file holds them. */
export function demoText(): string {
  return demoRecords()
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('demo.jsonl', import.meta.url), demoText())
}
