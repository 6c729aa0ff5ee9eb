import type { IpType } from '../vocabulary/ip-types.ts'
import type { FeeOffer, Language } from './dossier.ts'
import type { Entry } from './entry.ts'
import type { Section } from './response.ts'

/** What ranking reads of a document of the index; `strength` is as indexed. */
export type Kept = Pick<Entry, 'ref' | 'place' | 'fit' | 'listedOn' | 'pair'> & {
  section: Section
  subject: string
  strength: number
  /** Of a 1+1: whether each side is admitted at the place by more than a claim, which `fit` says of both together. */
  sidesAdmitted: { domestic: boolean; overseas: boolean } | null
}

/** Between values, between those of a list, and within one of those; none of them is part of a code. */
const VALUE = '|'
const ITEM = ','
const PART = ':'

/**
 * A `Kept` as one text: values in a fixed order without their names, without a sign that JSON writes as two, and the
 * reference last, which may hold any sign. The engine sends and this process reads up to a thousand of them per
 * question.
 */
export function packEntry(kept: Kept): string {
  const { section, strength, subject, place, ref, listedOn, fit, pair, sidesAdmitted } = kept
  return [
    strength,
    subject,
    section,
    [place.jurisdiction, place.ipType].join(PART),
    listedOn ?? '',
    fit.industries.join(ITEM),
    fit.roles.join(ITEM),
    fit.forums.join(ITEM),
    fit.languages.map(({ code, level }) => [code, level ?? ''].join(PART)).join(ITEM),
    fit.response,
    fit.capacity ?? '',
    flag(fit.admitted),
    fit.feeModels
      .map(({ model, currency, min, max }) => [model, currency ?? '', min ?? '', max ?? ''].join(PART))
      .join(ITEM),
    fit.feedback ?? '',
    pair ? [pair.domesticId, pair.overseasId, flag(pair.sharedLanguage), pair.jointMatters].join(PART) : '',
    sidesAdmitted ? [flag(sidesAdmitted.domestic), flag(sidesAdmitted.overseas)].join(PART) : '',
    ref,
  ].join(VALUE)
}

const flag = (value: boolean) => (value ? '1' : '')

const VALUES = 17

/** What `packEntry` wrote. */
export function unpackEntry(text: string): Kept {
  const values = text.split(VALUE)
  const [strength, subject, section, place, listedOn, industries, roles, forums] = values as [
    string,
    ...string[],
  ]
  const [languages, response, capacity, admitted, feeModels, feedback, pair, sides] = values.slice(8)
  return {
    strength: Number(strength),
    subject: subject!,
    section: section as Section,
    place: placeOf(place!),
    listedOn: numberOrNull(listedOn!),
    fit: {
      industries: itemsOf(industries!),
      roles: itemsOf(roles!),
      forums: itemsOf(forums!),
      languages: itemsOf(languages!).map(languageOf),
      response: Number(response),
      capacity: numberOrNull(capacity!),
      admitted: admitted !== '',
      feeModels: itemsOf(feeModels!).map(feeOf),
      feedback: numberOrNull(feedback!),
    },
    pair: pair === '' ? null : pairOf(pair!),
    sidesAdmitted: sides === '' ? null : sidesOf(sides!),
    ref: values.length === VALUES ? values[VALUES - 1]! : values.slice(VALUES - 1).join(VALUE),
  }
}

const itemsOf = (text: string): string[] => (text === '' ? [] : text.split(ITEM))

const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text))

/** Of values that few entries differ in each is read once: there are as many as the vocabularies have codes. */
function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const value = known.get(text) ?? read(text)
    known.set(text, value)
    return value
  }
}

const placeOf = once((text): Kept['place'] => {
  const [jurisdiction, ipType] = text.split(PART) as [string, IpType]
  return { jurisdiction, ipType }
})

const languageOf = once((text): Language => {
  const [code, level] = text.split(PART) as [string, string]
  return { code, level: level === '' ? null : (level as Language['level']) }
})

function feeOf(text: string): FeeOffer {
  const [model, currency, min, max] = text.split(PART) as [string, string, string, string]
  return {
    model,
    currency: currency === '' ? null : currency,
    min: numberOrNull(min),
    max: numberOrNull(max),
  }
}

function pairOf(text: string): Kept['pair'] {
  const [domesticId, overseasId, shared, joint] = text.split(PART) as [string, string, string, string]
  return { domesticId, overseasId, sharedLanguage: shared !== '', jointMatters: Number(joint) }
}

function sidesOf(text: string): Kept['sidesAdmitted'] {
  const [domestic, overseas] = text.split(PART) as [string, string]
  return { domestic: domestic !== '', overseas: overseas !== '' }
}

/** Who it is and how strong, alone of what `packEntry` wrote: a tenth of the work. */
export function headOfPacked(text: string): Pick<Kept, 'strength' | 'subject' | 'section'> {
  const subject = text.indexOf(VALUE) + 1
  const section = text.indexOf(VALUE, subject) + 1
  return {
    strength: Number(text.slice(0, subject - 1)),
    subject: text.slice(subject, section - 1),
    section: text.slice(section, text.indexOf(VALUE, section)) as Section,
  }
}
