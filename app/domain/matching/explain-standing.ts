import type { Place } from './dossier.ts'
import type { Question } from './question.ts'
import type { Reason } from './response.ts'
import { placeLabel, plural, reason } from './sentence.ts'

/**
 * The sentence for a newcomer; `granted` when one of the first places was kept for it, which a 1+1, or whoever was
 * listed on a day that nobody knows, can get however old it is.
 */
export function newcomerReason(granted: boolean): Reason {
  return granted
    ? reason(
        'newcomer',
        '此前没有进过前列，按规则在本档内得到一个位置',
        'never among the first before: given one place inside its own band',
      )
    : reason('newcomer', '新进名录', 'new in the directory')
}

/** The sentence for equals whose order is a matter of turns. */
export const ROTATION_REASON: Reason = reason(
  'rotation',
  '与同列中另一家同档且适合程度相同，先后按轮换',
  'equal in band and fit to another in this list: their order rotates',
)

/** What would lift a candidate one band; true when applied. */
export function counterfactualReason(
  next: { matters: number; band: number },
  place: Place,
  question: Question,
): Reason {
  const { where, what } = placeLabel(place, question)
  return reason(
    'counterfactual',
    `若再有 ${next.matters} 件来自新客户、经核实的${where.zh}${what.zh}案件，将升至第 ${next.band} 档`,
    `with ${plural(next.matters, 'more verified matter')} for new clients in ${where.en} (${what.en}) it would be in band ${next.band}`,
  )
}

/** Names that may be those of a party to the dispute: asked at invitation, never silently cleared. */
export function toConfirmReason(similar: number): Reason {
  return reason(
    'to_confirm',
    `有 ${similar} 个相近名称待确认是否与当事人关联，邀请时询问`,
    `${plural(similar, 'similar name')} to be confirmed when inviting`,
  )
}
