import { isOrganisation } from '../vocabulary/jurisdictions.ts'
import { IP_TYPE_LABELS, jurisdictionLabel, type Label, PROCEDURE_LABELS } from '../vocabulary/labels.ts'
import type { Place } from './dossier.ts'
import type { Counted } from './evidence.ts'
import type { Question } from './question.ts'
import type { Factor, Reason } from './response.ts'

/** How many references one sentence cites; its count tells how many there are. */
const CITED = 50

/** One sentence in both languages, with the matters that it rests on. */
export const reason = (factor: Factor, text: string, textEn: string, evidence: string[] = []): Reason => ({
  factor,
  text,
  textEn,
  evidence,
})

/** The references of matters, as many as one sentence cites. */
export const cite = (counted: readonly Counted[]) => counted.slice(0, CITED).map((c) => c.matter.ref)
/** A count and an English word. */
export const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
/** Labels as one enumeration. */
export const list = (labels: readonly Label[]): Label => ({
  zh: labels.map((l) => l.zh).join('、'),
  en: labels.map((l) => l.en).join(', '),
})

/** Names that English sentences give an article. */
const WITH_ARTICLE =
  /^(?:United|Isle|Netherlands|Philippines|Bahamas|Comoros|Gambia|Maldives|Seychelles)|Republic|Islands|Territor|Office|Court/

/** A place or an organisation in the middle of a sentence: "the United States", but "Germany" and "WIPO". */
export function placeInSentence(jurisdiction: string): Label {
  const { zh, en } = jurisdictionLabel(jurisdiction)
  return { zh, en: WITH_ARTICLE.test(en) ? `the ${en}` : en }
}

/** A right at a jurisdiction or before an organisation: "美国专利", "patent in the United States", "trade mark before EUIPO". */
export function fieldLabel({ jurisdiction, ipType }: Place): Label {
  const where = placeInSentence(jurisdiction)
  const type = IP_TYPE_LABELS[ipType]
  return {
    zh: `${where.zh}${type.zh}`,
    en: `${type.en} ${isOrganisation(jurisdiction) ? 'before' : 'in'} ${where.en}`,
  }
}

/** The place asked about, and what is asked there, in words. */
export function placeLabel(place: Place, question: Question): { where: Label; what: Label } {
  const type = IP_TYPE_LABELS[place.ipType]
  const procedure = question.procedure ? PROCEDURE_LABELS[question.procedure] : null
  return {
    where: placeInSentence(place.jurisdiction),
    what: procedure
      ? { zh: `${type.zh}${procedure.zh}`, en: `${type.en} ${procedure.en}` }
      : { zh: type.zh, en: type.en },
  }
}
