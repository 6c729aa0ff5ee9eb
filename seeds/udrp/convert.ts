import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { createGunzip } from 'node:zlib'
import { countryCode, splitPrinted } from './countries.ts'

/** One decision of the data set (see README.md beside this file). */
export type UdrpDecision = {
  number: string
  forum: string
  filedOn: string
  closedOn: string | null
  outcome: string | null
  client: string
  clientCountry: string | null
  respondentCountry: string | null
  firm: string
  firmAsPrinted: string
  domains: number
}

export type UdrpMatter = {
  type: 'matter'
  ref: string
  party: string
  jurisdiction: string
  ipType: 'trademark'
  procedure: 'udrp'
  role: 'claimant'
  client: string
  forum: string
  docket: string
  filedOn: string
  closedOn?: string
  outcome?: string
  verification: 'public_record'
  source: string
}

export type UdrpProvider = {
  type: 'provider'
  ref: string
  name: { en: string }
  origin: 'domestic' | 'overseas'
  kind: 'law_firm' | 'ip_consultancy'
  country: string
  /** Where `country` comes from: printed beside the name, its clients' countries, or only the forum's seat. */
  countryFrom: 'printed' | 'clients' | 'unknown'
  status: 'public_record'
}

export type UdrpReport = {
  decisions: number
  providers: number
  matters: number
  /** Decisions that name no country of the client: no matter. */
  withoutClientCountry: number
  /** Country names that the table lacks, with how many decisions were left out for each. */
  unknownCountries: Record<string, number>
  /** `closedOn` before `filedOn`, over all decisions; the matters among them lose `closedOn`. */
  closedBeforeFiled: number
  closedOnDropped: number
  countryFrom: Record<UdrpProvider['countryFrom'], number>
  kinds: Record<UdrpProvider['kind'], number>
}

/** The same words, where they name no firm. */
const IN_HOUSE = /\b(?:general counsel|legal (?:and \w+ )?department)\b/i

/** A Chinese city in a firm's own name says where it is, when no country is printed after it. */
const CHINESE_CITY =
  /\b(?:beijing|shanghai|guangzhou|shenzhen|hangzhou|nanjing|chengdu|suzhou|ningbo|xiamen|dongguan|foshan)\b/i

type Tally = Map<string, number>
type Firm = { names: Tally; printed: Tally; clients: Tally; forums: Tally }

const SOURCE =
  'Published UDRP decision; data set of "Repairing Trust in Domain Name Disputes Practices" (NDSS 2026), boladjivinny/udrp-artifacts, MIT License'

/**
 * Where each forum sits. `country` is required of a provider; for the few firms whose decisions print no
 * country and name no client's, the seat of the forum they went to stands in, marked `countryFrom: unknown`.
 */
const FORUM_SEAT: Record<string, string> = { WIPO: 'ch', FORUM: 'us', CAC: 'cz', ADNDRC: 'hk', CIIDRC: 'ca' }

/** Words by which a printed name shows a law firm; without one it is recorded as an IP consultancy. */
const LAW_FIRM =
  /\b(?:l\.?l\.?p|p\.?l\.?l\.?c|p\.?c|p\.a|attorneys?(?: at law)?|law|lawyers?|legal|solicitors?|barristers?|advocates?|counsel|avocats?|abogados|advogados|advokat\w*|adwokat\w*|avukat\w*|avvocat[oi]|rechtsanw\w*|advocaten|asianajo\w*|selarl|partg)\b/i

/**
 * Turns decisions into import records, one at a time: `take` gives the decision's matter (null when its
 * client's country is missing or unknown), `finish` gives a provider for every firm seen, and the report.
 * The same decisions in the same order give the same records.
 */
export function udrpConverter() {
  const firms = new Map<string, Firm>()
  const report: UdrpReport = {
    decisions: 0,
    providers: 0,
    matters: 0,
    withoutClientCountry: 0,
    unknownCountries: {},
    closedBeforeFiled: 0,
    closedOnDropped: 0,
    countryFrom: { printed: 0, clients: 0, unknown: 0 },
    kinds: { law_firm: 0, ip_consultancy: 0 },
  }

  function jurisdictionOf(decision: UdrpDecision): string | null {
    if (!decision.clientCountry) {
      report.withoutClientCountry += 1
      return null
    }
    const code = countryCode(decision.clientCountry)
    if (!code) {
      report.unknownCountries[decision.clientCountry] =
        (report.unknownCountries[decision.clientCountry] ?? 0) + 1
    }
    return code
  }

  return {
    take(decision: UdrpDecision): UdrpMatter | null {
      const jurisdiction = jurisdictionOf(decision)
      const impossible = decision.closedOn !== null && decision.closedOn < decision.filedOn
      report.decisions += 1
      if (impossible) report.closedBeforeFiled += 1
      remember(firms, decision, jurisdiction)
      if (!jurisdiction) return null
      report.matters += 1
      if (impossible) report.closedOnDropped += 1
      return matterOf(decision, jurisdiction, impossible)
    },
    finish(): { providers: UdrpProvider[]; report: UdrpReport } {
      const providers = [...firms].map(([key, firm]) => providerOf(key, firm))
      for (const provider of providers) {
        report.countryFrom[provider.countryFrom] += 1
        report.kinds[provider.kind] += 1
      }
      report.providers = providers.length
      return { providers, report }
    },
  }
}

/** All records of some decisions at once, matters first. */
export function convertUdrp(decisions: Iterable<UdrpDecision>): {
  records: (UdrpMatter | UdrpProvider)[]
  report: UdrpReport
} {
  const converter = udrpConverter()
  const matters: UdrpMatter[] = []
  for (const decision of decisions) {
    const matter = converter.take(decision)
    if (matter) matters.push(matter)
  }
  const { providers, report } = converter.finish()
  return { records: [...matters, ...providers], report }
}

/** A reference made from the firm's key alone: readable, safe in a path and a filter, and never shared. */
export function providerRef(firm: string): string {
  const hash = createHash('sha256').update(firm).digest('hex').slice(0, 8)
  return `udrp-${slug(firm).slice(0, 40).replace(/-+$/, '')}-${hash}`
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

function matterOf(decision: UdrpDecision, jurisdiction: string, dropClosedOn: boolean): UdrpMatter {
  return {
    type: 'matter',
    ref: `udrp-${slug(decision.number)}`,
    party: providerRef(decision.firm),
    jurisdiction,
    ipType: 'trademark',
    procedure: 'udrp',
    role: 'claimant',
    client: decision.client,
    forum: decision.forum,
    docket: decision.number,
    filedOn: decision.filedOn,
    ...(decision.closedOn && !dropClosedOn ? { closedOn: decision.closedOn } : {}),
    ...(decision.outcome ? { outcome: decision.outcome } : {}),
    verification: 'public_record',
    source: SOURCE,
  }
}

function remember(firms: Map<string, Firm>, decision: UdrpDecision, clientCountry: string | null): void {
  const firm = firms.get(decision.firm) ?? {
    names: new Map(),
    printed: new Map(),
    clients: new Map(),
    forums: new Map(),
  }
  firms.set(decision.firm, firm)
  const printed = splitPrinted(decision.firmAsPrinted)
  count(firm.names, printed.name)
  count(firm.forums, decision.forum)
  if (printed.country) count(firm.printed, printed.country)
  if (clientCountry) count(firm.clients, clientCountry)
}

function providerOf(key: string, firm: Firm): UdrpProvider {
  const name = mostFrequent(firm.names) ?? key
  const { country, countryFrom } = countryOf(firm, name)
  return {
    type: 'provider',
    ref: providerRef(key),
    name: { en: name },
    origin: country === 'cn' ? 'domestic' : 'overseas',
    kind: LAW_FIRM.test(name) && !IN_HOUSE.test(name) ? 'law_firm' : 'ip_consultancy',
    country,
    countryFrom,
    status: 'public_record',
  }
}

function countryOf(firm: Firm, name: string): Pick<UdrpProvider, 'country' | 'countryFrom'> {
  const printed = mostFrequent(firm.printed) ?? (CHINESE_CITY.test(name) ? 'cn' : null)
  if (printed) return { country: printed, countryFrom: 'printed' }
  const clients = mostFrequent(firm.clients)
  if (clients) return { country: clients, countryFrom: 'clients' }
  return { country: FORUM_SEAT[mostFrequent(firm.forums) ?? ''] ?? 'ch', countryFrom: 'unknown' }
}

function count(tally: Tally, value: string): void {
  tally.set(value, (tally.get(value) ?? 0) + 1)
}

/** Ties go to the first in code-point order, so that the order of decisions does not matter. */
function mostFrequent(tally: Tally): string | null {
  let best: string | null = null
  for (const [value, times] of tally) {
    const leader = best === null ? 0 : (tally.get(best) ?? 0)
    if (best === null || times > leader || (times === leader && value < best)) best = value
  }
  return best
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim()) yield line
  }
}

async function* convertFile(path: string, onReport: (report: UdrpReport) => void): AsyncGenerator<string> {
  const converter = udrpConverter()
  for await (const line of linesOf(path)) {
    const matter = converter.take(JSON.parse(line) as UdrpDecision)
    if (matter) yield `${JSON.stringify(matter)}\n`
  }
  const { providers, report } = converter.finish()
  for (const provider of providers) yield `${JSON.stringify(provider)}\n`
  onReport(report)
}

async function main(): Promise<void> {
  const path = process.argv[2]
  if (!path) {
    process.stderr.write('usage: tsx seeds/udrp/convert.ts FILE.jsonl[.gz] > records.jsonl\n')
    process.exitCode = 2
    return
  }
  const records = Readable.from(
    convertFile(path, (report) => process.stderr.write(`${JSON.stringify(report, null, 2)}\n`)),
  )
  for await (const record of records) {
    if (!process.stdout.write(record)) await new Promise((resolve) => process.stdout.once('drain', resolve))
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
