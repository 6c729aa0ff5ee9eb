import { shanghaiDay } from '../../day.ts'
import { earliestZone } from '../../dispute/deadline.ts'
import type { IpType } from '../../vocabulary/ip-types.ts'
import type { Procedure, Role } from '../../vocabulary/procedures.ts'
import type { MatchRequest } from '../request.ts'
import { dayOfService } from './counted-days.ts'
import { findDeadline } from './deadline.ts'
import { type Hit, isPlace } from './dictionary.ts'
import { findDocket } from './docket.ts'
import { type Folded, fold, wordsAt } from './folded.ts'
import { findForum } from './forums.ts'
import { findIndustry } from './industry.ts'
import { findIpTypes } from './ip-types.ts'
import { findLanguages } from './languages.ts'
import { type Leanings, leaningsOf } from './leaning.ts'
import { type Feature, featuresOf } from './leaning-features.ts'
import { lexicon } from './lexicon.ts'
import { mainPart } from './main-part.ts'
import {
  type FoundOpponent,
  findOpponents,
  type JudgedName,
  leantOpponents,
  namesToJudge,
} from './opponents.ts'
import { type PartyName, partyNames } from './party-names.ts'
import { type Found, findPlaces, type Places } from './places.ts'
import { PLATFORM } from './procedure-contexts.ts'
import { decisiveProcedure, type FoundProcedure, filingWished, findProcedures } from './procedures.ts'
import { type FoundRole, findRole } from './role.ts'

export type ReadField =
  | 'jurisdictions'
  | 'ipTypes'
  | 'procedure'
  | 'role'
  | 'industry'
  | 'languages'
  | 'opponents'
  | 'respondBy'
  | 'servedOn'
  | 'docket'
  | 'forum'

/** Why a field was guessed: the very words of the text that led there. */
export type Because = { field: ReadField; code: string; words: string }
/** What a text settles of a match request, where it does; `because` also has what a dispute is asked for besides: papers, docket, forum. */
export type WordsRead = { request: Partial<MatchRequest>; because: Because[] }

/** Rights that the European Union grants itself. */
const UNION_RIGHTS: ReadonlySet<string> = new Set([
  'trademark',
  'design',
  'geographical_indication',
  'plant_variety',
])

/** A text longer than the longest description of a request is read up to there. */
const LONGEST = 20_000

/**
 * Reads free text, Chinese or English in either script, into a guess at a match request for its author to
 * confirm. Pure: dictionaries, rules, and weights that were learned beforehand.
 * @param now lets a day without a year be read as a deadline; without it no deadline is
 */
export function readWords(text: string, now?: Date): WordsRead {
  const folded = fold(text.slice(0, LONGEST))
  const { parts, all, naming, said } = namesIn(folded)
  const leanings = leaningsOf(featuresOf(tellingPart(parts), said))
  const opponents = said.length > 0 ? said : leantOpponents(...naming)
  const hits = outsideNames(folded, all, opponents)
  const read = firstOf(parts, (part) => findIpTypes(part, within(part, hits)))
  const rights = read.length > 0 ? read : leantTo(leanings)
  const unionRight = rights.some((r) => UNION_RIGHTS.has(r.code))
  const found = placesIn(parts, hits, unionRight)
  const mayBe = (one: FoundProcedure) =>
    (one.procedure !== 'squatting' || mayBeSquatted(rights)) &&
    !opponents.some(({ start, end }) => start < one.start && one.end <= end)
  const procedures = firstOf(parts, (part) => findProcedures(part, mayBe))
  const roleIn = (one: Procedure | null) =>
    parts.reduce<FoundRole | null>((role, part) => role ?? findRole(part, one), null)
  const happening = roleIn(procedures[0]?.procedure ?? null)
  const named = decisiveProcedure(procedures, happening !== null)
  // Whoever files to avoid a dispute only names it.
  const wished = happening || (named && !named.feared) ? null : filingWished(folded)
  const procedure = settledProcedure(folded, wished ?? named, leanings)
  const role =
    procedure?.procedure === 'compliance' ? null : settledRole(roleIn(procedure?.procedure ?? null), leanings)
  const because: Because[] = [
    ...distinct(
      'jurisdictions',
      placesOf(folded, found, procedures, procedure?.procedure, role?.role),
      folded,
    ),
    ...distinct('ipTypes', impliedByProcedure(rights, procedure, folded), folded),
  ]
  const say = (field: ReadField, code: string, one: { start: number; end: number }) =>
    because.push({ field, code, words: wordsAt(folded, one.start, one.end) })
  if (procedure) say('procedure', procedure.procedure, procedure)
  if (role) say('role', role.role, role)
  const industry = findIndustry(folded)
  if (industry) say('industry', industry.code, industry)
  because.push(...distinct('languages', findLanguages(folded, hits), folded))
  // Who is on no side has no opponent.
  if (role?.role !== 'neutral') for (const one of opponents) say('opponents', one.name, one)
  const places = because.flatMap(({ field, code }) => (field === 'jurisdictions' ? [code] : []))
  const deadline = now ? findDeadline(folded, now, earliestZone(places)) : null
  if (deadline) say('respondBy', deadline.respondBy, deadline)
  const service = now ? dayOfService(folded.lower, shanghaiDay(now)) : null
  if (service) say('servedOn', service.day, service)
  const docket = findDocket(folded)
  if (docket) say('docket', docket.docket, docket)
  const forum = findForum(folded, procedure?.procedure ?? null)
  if (forum) say('forum', wordsAt(folded, forum.start, forum.end), forum)
  return { request: requestOf(because), because }
}

/**
 * The parts of a text, what is told first; whatever is known by name in it; whom it is against by the rules, and the part
 * that names them.
 */
function namesIn(folded: Folded): { parts: Folded[]; all: Hit[]; naming: Naming; said: FoundOpponent[] } {
  const main = mainPart(folded)
  // What is put aside settles a field only where nothing else does.
  const parts = main === folded ? [folded] : [main, folded]
  const all = lexicon().scan(folded)
  const namingOf = (part: Folded): Naming => {
    const hits = within(part, all)
    return [part, hits, partyNames(part, hits)]
  }
  const inMain = namingOf(main)
  const said = findOpponents(...inMain)
  if (said.length > 0 || main === folded) return { parts, all, naming: inMain, said }
  const inAll = namingOf(folded)
  const saidInAll = findOpponents(...inAll)
  return { parts, all, naming: saidInAll.length > 0 ? inAll : inMain, said: saidInAll }
}

/** A part of a text, what is known by name in it, and everything in it that may name a party. */
type Naming = [part: Folded, hits: readonly Hit[], names: readonly PartyName[]]

/** What a text leans to is told by the part that tells of a procedure, else by all of it. */
const tellingPart = (parts: readonly Folded[]): Folded =>
  parts.slice(0, -1).find((part) => findProcedures(part, () => true).length > 0) ?? parts.at(-1)!

/** What there is to learn of a text, and to be judged by: its own features, and whom it names. */
export function toLearnFrom(text: string): { features: Feature[]; names: JudgedName[] } {
  const { parts, naming, said } = namesIn(fold(text.slice(0, LONGEST)))
  return { features: featuresOf(tellingPart(parts), said), names: namesToJudge(...naming) }
}

const leantTo = (leanings: Leanings): Found<IpType>[] =>
  leanings.ipTypes().map(({ code, words }) => ({ code, ...words, tier: 'plain' }))

function settledProcedure(
  folded: Folded,
  read: FoundProcedure | null,
  leanings: Leanings,
): FoundProcedure | null {
  const settled = leanings.procedure(read?.procedure ?? null)
  if (settled === null || settled.words === null) return settled && read
  const { start, end } = settled.words
  return {
    procedure: settled.code,
    start,
    end,
    feared: false,
    over: false,
    words: wordsAt(folded, start, end),
  }
}

/** What a text says in as many words is not weighed. */
function settledRole(read: FoundRole | null, leanings: Leanings): FoundRole | null {
  if (read?.isStated) return read
  const settled = leanings.role(read?.role ?? null)
  if (settled === null || settled.words === null) return settled && read
  return { role: settled.code, ...settled.words }
}

/** What the first part of a text that tells of it tells. */
function firstOf<F>(parts: readonly Folded[], read: (part: Folded) => F[]): F[] {
  for (const part of parts) {
    const found = read(part)
    if (found.length > 0) return found
  }
  return []
}

/** The words known by name in a part of a text. */
const within = ({ text }: Folded, hits: readonly Hit[]): Hit[] =>
  hits.filter(({ start, end }) => text.slice(start, end).trim() !== '')

function placesIn(parts: readonly Folded[], hits: readonly Hit[], hasUnionRight: boolean): Places {
  const all = parts.map((part) => findPlaces(part, within(part, hits), hasUnionRight))
  return all.find(({ places }) => places.length > 0) ?? all.at(-1)!
}

/** Between a name and the country it is from. */
const FROM = /^(?:\.?,? (?:from|of) (?:the )?|\s?\((?:from )?)$/
/** Further from a name no such words stand. */
const FARTHEST = 24
/** A country that stands behind a name and ends what is said of it: `Festivo Tools N.V., Belgium.` */
const BEHIND = /^\.?,? ?$/

/**
 * `Santos Trading` is not in Santos, the mark of `Siemens Trademark GmbH` is no trade mark, and the country right
 * before a name, or behind it, says where its bearer is from.
 */
function outsideNames({ text }: Folded, hits: readonly Hit[], names: readonly FoundOpponent[]): Hit[] {
  const before = (hit: Hit, start: number) =>
    hit.end <= start &&
    start - hit.end <= FARTHEST &&
    text.slice(hit.end, start).trim() === '' &&
    /[\u4e00-\u9fff]$/.test(text.slice(hit.start, hit.end)) &&
    !/[在于]/.test(text[hit.start - 1] ?? '')
  const after = (hit: Hit, end: number) => {
    if (hit.start < end || hit.start - end > FARTHEST || !isPlace(hit)) return false
    const between = text.slice(end, hit.start)
    if (FROM.test(between)) return true
    const isLast = /^\s*(?:[,.;)]|$)/.test(text.slice(hit.end))
    return BEHIND.test(between) && /[a-z]/i.test(text[hit.start]!) && isLast
  }
  const ofName = (hit: Hit) =>
    names.some(
      ({ start, end }) => (start <= hit.start && hit.end <= end) || before(hit, start) || after(hit, end),
    )
  return hits.filter((hit) => !ofName(hit) || hit.meanings.some(({ kind }) => kind === 'company'))
}

/** Squatting is of trade marks: who took our design or patent did something else. */
function mayBeSquatted(rights: readonly Found[]): boolean {
  return rights.length === 0 || rights.some(({ code }) => code === 'trademark')
}

/**
 * Where no forum is said: a 337 is American, a domain of a country's is there, and whoever claims goes where the
 * other side sits, save on a platform.
 */
function placesOf(
  folded: Folded,
  { places, seats }: Places,
  procedures: readonly FoundProcedure[],
  procedure: Procedure | undefined,
  role: Role | undefined,
): Found[] {
  if (places.length > 0) return procedure === 'udrp' ? places.filter(isOfDomain(folded)) : places
  const investigation = procedures.find(
    (p) => p.procedure === 'trade_investigation' && /337|itc/.test(p.words),
  )
  if (investigation) return [{ code: 'us', start: investigation.start, end: investigation.end, tier: 'weak' }]
  if (procedure === 'udrp') return seats.filter(({ code }) => folded.lower.includes(`.${domainOf(code)}`))
  const elsewhere = procedure === 'licensing' || PLATFORM.test(folded.lower)
  const there = procedure === 'compliance' || LOCALLY.test(folded.lower)
  return (role === 'claimant' || there) && !elsewhere ? seats : []
}

/**
 * A panel on a generic domain sits nowhere: where a mark is registered that somebody relies on, or a registrar sits, is
 * no forum. The centre is, and a country whose ending or registry the text names.
 */
const isOfDomain =
  ({ lower }: Folded) =>
  ({ code, start, end }: Found): boolean =>
    code === 'wo' ||
    new RegExp(`\\.${domainOf(code)}(?![a-z])`).test(lower) ||
    REGISTRY.test(lower.slice(start, end + 5)) ||
    !ABOUT_GENERIC.test(lower)

const REGISTRY = /nominet|denic|afnic|adndrc|秘书处|secretariat/
/** A domain of no country's, and no court that is asked about it. */
const ABOUT_GENERIC =
  /^(?!.*(?:法院|起诉|\bcourts?\b|\bsu(?:e|ed|ing)\b)).*(?:udrp|\.(?:com|net|org|shop|store|online|top|xyz|info|biz)(?![a-z]))/s

/** Says that the one country named is where it is. */
const LOCALLY = /当地|那边|\bthere\b|\blocal(?:ly)? (?:court|lawyer|counsel|office)/

const domainOf = (country: string) => (country === 'gb' ? 'uk' : country)

/** Offices before which only marks are opposed. */
const MARKS_OFFICE = /euipo|ukipo|boip|benelux|ttab|商标局/

/** What a procedure can only be about, where the text names no right. */
function impliedByProcedure(rights: Found[], procedure: FoundProcedure | null, folded: Folded): Found[] {
  if (rights.length > 0 || !procedure) return rights
  const atMarksOffice = procedure.procedure === 'opposition' && MARKS_OFFICE.test(folded.lower)
  if (procedure.procedure !== 'squatting' && !atMarksOffice) return rights
  return [{ code: 'trademark', start: procedure.start, end: procedure.end, tier: 'plain' }]
}

/** Each code once, at its first words. */
function distinct(field: ReadField, found: readonly Found[], folded: Folded): Because[] {
  const seen = new Set<string>()
  return [...found]
    .sort((a, b) => a.start - b.start)
    .filter(({ code }) => !seen.has(code) && seen.add(code))
    .map(({ code, start, end }) => ({ field, code, words: wordsAt(folded, start, end) }))
}

function requestOf(because: readonly Because[]): Partial<MatchRequest> {
  const codes = (field: ReadField) => because.filter((b) => b.field === field).map((b) => b.code)
  const list = (field: 'jurisdictions' | 'ipTypes' | 'languages') => {
    const values = codes(field)
    return values.length > 0 ? { [field]: values } : {}
  }
  const single = (field: 'procedure' | 'role' | 'industry' | 'respondBy') => {
    const [value] = codes(field)
    return value === undefined ? {} : { [field]: value }
  }
  const opponents = codes('opponents').map((name) => ({ name, aliases: [], affiliates: [] }))
  return {
    ...list('jurisdictions'),
    ...list('ipTypes'),
    ...single('procedure'),
    ...single('role'),
    ...single('industry'),
    ...list('languages'),
    ...(opponents.length > 0 && { opponents }),
    ...single('respondBy'),
  }
}
