import type { FeeOffer, Language } from './dossier.ts'
import type { Entry } from './entry.ts'

/** What ranking reads of a document of the index; `strength` is as indexed. */
export type Kept = Pick<Entry, 'ref' | 'fit' | 'listedOn' | 'pair'> & { strength: number }

/**
 * A `Kept` as one text: values in a fixed order without their names. The engine sends and this process reads up to
 * hundreds of them per question, and names were more than half of each.
 */
export function packEntry({ strength, ref, listedOn, fit, pair }: Kept): string {
  return JSON.stringify([
    strength,
    ref,
    listedOn,
    fit.industries,
    fit.roles,
    fit.languages.map(({ code, level }) => [code, level]),
    fit.response,
    fit.capacity,
    fit.admitted,
    fit.feeModels.map(({ model, currency, min, max }) => [model, currency, min, max]),
    fit.feedback,
    pair && [pair.domesticId, pair.overseasId, pair.sharedLanguage, pair.jointMatters],
  ])
}

type Packed = [
  strength: Kept['strength'],
  ref: Kept['ref'],
  listedOn: Kept['listedOn'],
  industries: Kept['fit']['industries'],
  roles: Kept['fit']['roles'],
  languages: [Language['code'], Language['level']][],
  response: Kept['fit']['response'],
  capacity: Kept['fit']['capacity'],
  admitted: Kept['fit']['admitted'],
  feeModels: [FeeOffer['model'], FeeOffer['currency'], FeeOffer['min'], FeeOffer['max']][],
  feedback: Kept['fit']['feedback'],
  pair: [domesticId: string, overseasId: string, sharedLanguage: boolean, jointMatters: number] | null,
]

/** What `packEntry` wrote. */
export function unpackEntry(text: string): Kept {
  const [
    strength,
    ref,
    listedOn,
    industries,
    roles,
    languages,
    response,
    capacity,
    admitted,
    feeModels,
    feedback,
    pair,
  ] = JSON.parse(text) as Packed
  return {
    strength,
    ref,
    listedOn,
    fit: {
      industries,
      roles,
      languages: languages.map(([code, level]) => ({ code, level })),
      response,
      capacity,
      admitted,
      feeModels: feeModels.map(([model, currency, min, max]) => ({ model, currency, min, max })),
      feedback,
    },
    pair: pair && {
      domesticId: pair[0],
      overseasId: pair[1],
      sharedLanguage: pair[2],
      jointMatters: pair[3],
    },
  }
}

/** The strength alone of what `packEntry` wrote: a tenth of the work. */
export function strengthOfPacked(text: string): number {
  return Number(text.slice(1, text.indexOf(',')))
}
