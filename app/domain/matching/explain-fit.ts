import type { Label } from '../vocabulary/labels.ts'
import { countsAnswers, toldHours } from './answered.ts'
import { type Competence, type Dossier, type Place, placeKey } from './dossier.ts'
import { competencesAt } from './evidence.ts'
import { partsSaid, type Said } from './explain-parts.ts'
import { countsFeedback } from './fit-input.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import type { Reason } from './response.ts'
import { fieldLabel, list, placeInSentence, plural, reason } from './sentence.ts'

const tell = (...parts: (Said | null)[]): Reason[] => parts.flatMap((said) => said?.reason ?? [])

/**
 * What raised or lowered its fit: industry, side, forum, language, response, every value that it has not stated, ratings.
 * @param places where it passes, the place that it is ranked at first
 */
export function fitReasons(
  dossier: Dossier,
  places: readonly Place[],
  question: Question,
  policy: Policy,
): Reason[] {
  const said = partsSaid(dossier, places, question, policy)
  return [
    ...tell(said.industry, said.role, said.forum, said.language, said.response),
    ...answeredReason(dossier, policy),
    ...tell(said.admission, said.capacity, said.fees),
    ...feedbackReason(dossier, policy),
  ]
}

/** How it answered its latest invitations: counts and a mean, never of whom. */
export function answeredReason({ answered }: Dossier, policy: Policy): Reason[] {
  if (!countsAnswers(answered, policy)) return []
  const { asked, answers } = answered
  const mean = toldHours(answered)
  if (mean === null) {
    return [
      reason(
        'response',
        `最近 ${asked} 次邀请均未答复，适合程度因此较低`,
        `answered none of its latest ${plural(asked, 'invitation')}, which lowers its fit`,
      ),
    ]
  }
  return [
    reason(
      'response',
      `最近 ${asked} 次邀请答复 ${answers} 次，平均用时 ${mean} 小时`,
      `answered ${answers} of its latest ${plural(asked, 'invitation')}, in ${plural(mean, 'hour')} on average`,
    ),
  ]
}

/** How many rated its service; never who, how, or how a matter ended. */
function feedbackReason({ feedback }: Dossier, policy: Policy): Reason[] {
  if (policy.feedback === null) return []
  const { least } = policy.feedback
  if (!countsFeedback(feedback, policy)) {
    return [
      reason(
        'feedback',
        `对其服务的评价不足 ${least} 份，按平均水平计`,
        `fewer than ${plural(least, 'rating')} of its service: taken as average`,
      ),
    ]
  }
  return [
    reason(
      'feedback',
      `有 ${feedback.ratings} 份对其服务的评价，份数越少越按平均水平计；案件结果不计`,
      `${plural(feedback.ratings, 'rating')} of its service, drawn toward the average the fewer they are; outcomes never count`,
    ),
  ]
}

/** The fields that a think tank declares and that reach the places asked for: of an organisation, which it covers. */
function declaredFields(dossier: Dossier, { places, procedure, day }: Question, policy: Policy): Label[] {
  const reached = new Map<string, { record: Competence; covered: Set<string> }>()
  for (const place of places) {
    for (const { record } of competencesAt(dossier.competences, place, procedure, day, policy)) {
      const key = placeKey(record)
      const { covered } = reached.get(key) ?? { covered: new Set<string>() }
      if (place.jurisdiction !== record.jurisdiction) covered.add(place.jurisdiction)
      reached.set(key, { record, covered })
    }
  }
  return [...reached.values()].map(({ record, covered: codes }) => {
    const field = fieldLabel(record)
    const covered = list([...codes].map(placeInSentence))
    return covered.zh === ''
      ? field
      : { zh: `${field.zh}（覆盖${covered.zh}）`, en: `${field.en} (covers ${covered.en})` }
  })
}

/**
 * Why a think tank is listed: the fields that it declares suffice, or work on record. Of admissions, sides and forums nothing is said: it
 * acts in no case.
 * @param places where it passes, the place that it is ranked at first
 */
export function fieldReasons(
  dossier: Dossier,
  places: readonly Place[],
  question: Question,
  policy: Policy,
): Reason[] {
  const declared = declaredFields(dossier, question, policy)
  const fields = list(declared.length > 0 ? declared : places.map(fieldLabel))
  const said = partsSaid(dossier, places, question, policy)
  return [
    declared.length > 0
      ? reason('fields', `研究领域含${fields.zh}`, `declares ${fields.en} among its fields`)
      : reason('fields', `有${fields.zh}方面的业绩`, `has work in ${fields.en} on record`),
    ...tell(said.industry, said.language, said.response),
    ...answeredReason(dossier, policy),
    ...tell(said.capacity, said.fees),
    ...feedbackReason(dossier, policy),
  ]
}
