import {
  type EmptyAnswer,
  type EmptyConstraint,
  type EnterpriseMatchResponse,
  type MatchResponse,
  type PublicConstraint,
  SECTIONS,
} from '../domain/matching/response.ts'

/** What is said outside the centre of each constraint: a conflict and a lack of capacity are the same word. */
const SAID: Record<EmptyConstraint, PublicConstraint | 'competence' | 'listed' | 'agreement'> = {
  competence: 'competence',
  listed: 'listed',
  agreement: 'agreement',
  term: 'term',
  conflict: 'unavailable',
  admission: 'admission',
  capacity: 'unavailable',
  language: 'language',
  deadline: 'deadline',
}

/**
 * A response as an enterprise may see it. Who acts for its opponent is the firm's secret: a conflict is counted
 * with capacity as `unavailable`, and nothing else tells the two apart.
 */
export function enterpriseView(response: MatchResponse): EnterpriseMatchResponse {
  const { excluded, empty, ...shown } = response
  return {
    ...shown,
    excluded: {
      term: excluded.term,
      admission: excluded.admission,
      unavailable: excluded.conflict + excluded.capacity,
      language: excluded.language,
      deadline: excluded.deadline,
    },
    empty: Object.fromEntries(
      SECTIONS.flatMap((section) => {
        const why = empty[section]
        return why ? [[section, publicEmpty(why)]] : []
      }),
    ),
  }
}

function publicEmpty({ constraint, without }: EmptyAnswer) {
  return { constraint: SAID[constraint], without }
}
