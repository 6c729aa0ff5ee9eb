import { isOver, isTakenBack } from './clause.ts'
import { type Hit, isPlace } from './dictionary.ts'
import type { Folded } from './folded.ts'
import {
  ABOUT_US,
  ADDRESSED,
  AGAINST,
  AT_REQUEST,
  BESIDE,
  BETWEEN,
  BROUGHT,
  CUSTOMER,
  DEALT,
  DOES_WRONG,
  INFRINGED,
  LEGAL_SHORT,
  NAMED,
  NAMED_ENGLISH,
  NOBODY,
  NOTED,
  OBJECT_OF_OURS,
  ORDINARY,
  OUR_PEOPLE,
  OUR_SIGN,
  OURS,
  OURS_AFTER,
  OURS_THERE,
  PASSED_BY,
  REQUEST,
  RIGHT_OF,
  SHOP_NAMED,
  SOMEBODY_CALLED,
  SUBJECT,
  SUBJECT_ENGLISH,
  SUED,
  TOOK,
  TURNED,
  WRONGS,
} from './opponent-cues.ts'
import { featuresOfName, leansToOpponent } from './opponent-leaning.ts'
import { ANY_FORM, isLead, type PartyName } from './party-names.ts'

export type FoundOpponent = { name: string; start: number; end: number }

/**
 * Whom the dispute is against, where the text names somebody.
 * @param names see `partyNames`, of the same text
 */
export function findOpponents(
  folded: Folded,
  hits: readonly Hit[],
  names: readonly PartyName[],
): FoundOpponent[] {
  const sides = names.map((one) => isOpponent(one, folded, hits))
  // "BASF, Clariant and Evonik": what is said of one is said of all.
  const joined = (i: number) =>
    names[i + 1] !== undefined && JOINED.test(folded.text.slice(names[i]!.end, names[i + 1]!.start))
  // `Volterra, Kjeldsen and a third`: a list, as what follows says.
  const listed = (i: number) =>
    names[i + 1] !== undefined &&
    folded.text.slice(names[i]!.end, names[i + 1]!.start) === ', ' &&
    /^(?:,| and| &) /.test(folded.text.slice(names[i + 1]!.end))
  for (let i = 1; i < names.length; i++) if (sides[i - 1] && (joined(i - 1) || listed(i - 1))) sides[i] = true
  for (let i = names.length - 1; i > 0; i--) if (sides[i] && joined(i - 1)) sides[i - 1] = true
  const found: FoundOpponent[] = []
  const isNew = newNames()
  for (const [i, { name, start, end }] of names.entries()) {
    if (!sides[i] || isNobody(name, folded) || !isNew(name)) continue
    found.push({ name, start, end })
  }
  const shop = (one: FoundOpponent) => SHOP_NAMED.test(around(one, folded).before)
  const over = (one: FoundOpponent) => isOver(folded, one.start, one.end)
  const owner = (one: FoundOpponent) => INFRINGED.test(around(one, folded).before)
  return [shop, over, owner].reduce((left, isLess) => {
    const others = left.filter((one) => !isLess(one))
    return others.length > 0 ? others : left
  }, found)
}

/** A name of a text, with what tells on which side it stands. */
export type JudgedName = FoundOpponent & { features: { code: string }[] }

/** Everybody named in a text who can be somebody, the same one once. */
export function namesToJudge(
  folded: Folded,
  hits: readonly Hit[],
  names: readonly PartyName[],
): JudgedName[] {
  const judged: JudgedName[] = []
  const isNew = newNames()
  for (const one of names) {
    const { name, start, end } = one
    if (isNobody(name, folded) || !isNew(name)) continue
    judged.push({ name, start, end, features: featuresOfName(folded, one, names, hits) })
  }
  return judged
}

/** Whom the dispute is against by what was learned from names in labelled texts: where the rules find nobody. */
export function leantOpponents(
  folded: Folded,
  hits: readonly Hit[],
  names: readonly PartyName[],
): FoundOpponent[] {
  return namesToJudge(folded, hits, names)
    .filter(
      (one) =>
        leansToOpponent(one.features) && !isWord(one, folded, hits) && !isCustomer(around(one, folded)),
    )
    .map(({ name, start, end }) => ({ name, start, end }))
}

const JOINED = /^\s*(?:及其[^,。;]{0,4}子公司|、|和|与|及|以及|and|&)\s*$/

/** An LLP is a firm of lawyers, save where the law lets everybody trade as one. */
const isNobody = (name: string, { lower }: Folded): boolean =>
  LEGAL_SHORT.test(name) ||
  NOBODY.test(/ LLP$/.test(name) && TRADES_AS_LLP.test(lower) ? name.slice(0, -4) : name)
const TRADES_AS_LLP = /kazakh|almaty|astana|哈萨克|阿拉木图/

/** Tells of each name whether it stands in none that was asked before: "Bosch" stands in "Robert Bosch GmbH". */
function newNames(): (name: string) => boolean {
  let known = ''
  return (name) => {
    const key = name.toLowerCase()
    if (known.includes(key)) return false
    known += `${key}\n`
    return true
  }
}

function isOpponent(one: PartyName, folded: Folded, hits: readonly Hit[]): boolean {
  const { before, after } = around(one, folded)
  // Whose shop it is only passes on what others say.
  if (/^(?:苹果|apple)$/i.test(one.name) && /app ?store/i.test(folded.lower)) return false
  if (isTakenBack(folded.text, one.end)) return false
  if (OUR_SIGN.test(before)) return false
  if (one.kind === 'formed' && ACTING_FOR.test(before) && YOURS.test(folded.original)) return true
  if (isNobody(one.name, folded) || (OURS.test(before) && !ADDRESSED.test(after)) || OURS_AFTER.test(after))
    return false
  const acts = SUBJECT.test(after) || SUBJECT_ENGLISH.test(after)
  const meant =
    ((INFRINGED.test(before) || AGAINST.test(before)) && RIGHT_OF.test(after)) ||
    (OUR_PEOPLE.test(before) && TOOK.test(after)) ||
    (AT_REQUEST.test(before) && REQUEST.test(after)) ||
    NAMED.test(before) ||
    NAMED_ENGLISH.test(before)
  const withUs = BETWEEN.test(before) && DEALT.test(after)
  if (PASSED_BY.test(after) || isCustomer({ before, after })) return false
  const friend = BESIDE.test(before) || OURS_THERE.test(before)
  if (friend && !acts && !SUED.test(before) && !TURNED.test(after)) return false
  if (one.kind === 'person') return TOOK.test(after) || SUED.test(before) || SAID_TO_BE.test(before)
  if (one.kind === 'formed') return !isFormAlone(one, folded, hits)
  if (one.kind === 'known')
    return (
      acts ||
      meant ||
      withUs ||
      NOTED.test(before) ||
      BROUGHT.test(after) ||
      (ABOUT_US.test(before) && !OBJECT_OF_OURS.test(after))
    )
  if (isWord(one, folded, hits) || LOCATED.test(before)) return false
  const called = SOMEBODY_CALLED.test(before) && DOES_WRONG.test(after)
  return acts || meant || withUs || called || standsOut(one.name, before, after)
}

/** Where something is. */
const LOCATED = /\b(?:in|near|around|outside|throughout|across) (?:lake )?$/i

/** `a Polish sp. z o.o.`: where somebody is from and what form it has names nobody. */
const isFormAlone = ({ start, end }: PartyName, { text }: Folded, hits: readonly Hit[]): boolean =>
  without(hits.filter(isPlace), text, start, end)
    .replace(ANY_FORM, '')
    .replace(/(?:^|-)\s*Chinese(?=\W|$)/, '')
    .search(/\p{L}/u) < 0

/**
 * A foreign name of several words in a Chinese text that does something to us or has something done to it: nobody but
 * the other side is named so, without its form.
 */
const standsOut = (name: string, before: string, after: string): boolean =>
  FOREIGN.test(name) && (TO_US.test(after) || DONE_TO.test(before))
const FOREIGN =
  /^\p{Lu}\p{Ll}+(?:[ -](?:(?:de|del|della|di|da|do|du|van|von|der|of|y|e|&) )*\p{Lu}[\p{L}.]+)+$/u
const TO_US =
  /^(?:[\u4e00-\u9fff][^,。;]{0,28})?(?:我们|我司|我方|本公司|咱)(?!的?(?:客户|律师|代理))|^(?:跑[到去]|的起诉|的一个商标|给抢|异议|拿着|没买过|提了|用了[^,。;]{0,6}没付|去投诉)/
const DONE_TO = /[\u4e00-\u9fff](?:给|被|让|把|佢叫|开了家|(?:现在|这次|对方)是)$/

/** A lawyer's letter, pasted in: its `we` are those who write to us. */
const ACTING_FOR = /\b(?:we|who) (?:act for|represent) $/i
const YOURS = /\byour (?:client|company|firm)\b/i

/** Behind what stands in quotation marks: it is a sign, and nobody. */
const A_SIGN = /^["」』”]的?[^,。;]{0,6}(?:商标|品牌|牌子|字号|域名)/

/** Who somebody with a Chinese name is said to be. */
const SAID_TO_BE = /(?:抢注人|对方|被告|投诉人|注册人|权利人|异议人)(?:就?是|叫|为|:)[^,。;]{0,10}$/

/** How far from a name is looked for what it does. */
const REACH = { before: 64, after: 120 }

const around = ({ start, end }: FoundOpponent, { text }: Folded) => ({
  before: text.slice(Math.max(0, start - REACH.before), start),
  after: text.slice(end, end + REACH.after),
})

/** A customer of ours who does nothing wrong. */
const isCustomer = ({ before, after }: ReturnType<typeof around>): boolean =>
  CUSTOMER.test(before) && !WRONGS.test(after)

/** True for what only looks like a name: a place, a right, an abbreviation, our brand in quotation marks. */
function isWord({ name, start, end }: FoundOpponent, { text, lower }: Folded, hits: readonly Hit[]): boolean {
  if (/^(?:的|'s )(?:律师|警告|lawyer)/.test(text.slice(end))) return false
  if (isLead(name) || !/\p{L}/u.test(without(hits, text, start, end))) return true
  const before = text.slice(Math.max(0, start - REACH.before), start)
  if (/["「『“]$/.test(before) && /^["」』”]/.test(text.slice(end))) {
    if (A_SIGN.test(text.slice(end))) return true
    return !/(?:叫|名为|named|called|卖家|公司|店铺|投诉人|权利人|异议人|出版社)\s?["「『]$/.test(before)
  }
  if (/^[A-Z\d.-]{1,12}$/.test(name))
    return (
      !/^(?:公司)?(?:投诉|举报|起诉)/.test(text.slice(end)) &&
      !/(?:(?:holder|owner|plaintiff|complainant|opponent)s? (?:is|are|:) ?|叫|名为|(?:对方|[^上要申]诉人|[标利]权人|权利人|原告|异议人|检举人|投诉人)(?:是|为|:)|律所代表|其客户|侵犯|侵害|侵权|假冒|仿冒|仿|被|遭|named|called)\s*$/.test(
        before,
      )
    )
  if (/^\p{Lu}\p{Ll}+(?:ian|ese|ish)$/u.test(name)) return true
  if (isFirst(text, start) && /^\p{L}+(?:s|ed|ing|ion|ment)$/u.test(name)) return true
  // `Royalty dispute with …`: what it is about.
  if (isFirst(text, start) && /^ disputes?\b/.test(lower.slice(end, end + 12))) return true
  return ORDINARY.test(lower.slice(start, end)) || DEPARTMENT.test(without(hits, lower, start, end).trim())
}

/** Of whom only the country and a part of the house is said: `our German R&D`. */
const DEPARTMENT = /^(?:r&d|hq|headquarters?|office|branch|plant|factory|team|subsidiary|lab)$/

/** A stretch of a text without the words that the reader knows, and without what joins them. */
function without(hits: readonly Hit[], text: string, start: number, end: number): string {
  const units = text.slice(start, end).split('')
  for (const hit of hits) units.fill(' ', Math.max(0, hit.start - start), Math.max(0, hit.end - start))
  return units.join('').replace(/(?<!\p{L})(?:and|of|the|&)(?!\p{L})/giu, '')
}

/** True at the beginning of a text or sentence, where every word has a capital. */
const isFirst = (text: string, start: number): boolean =>
  /(?:^|[.!?。;]\s*)(?<!\bvs?\.\s*)$/i.test(text.slice(Math.max(0, start - REACH.before), start))
