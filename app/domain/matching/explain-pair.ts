import { languageLabel } from '../vocabulary/labels.ts'
import type { Reason } from './response.ts'
import { list, plural, reason } from './sentence.ts'

/** What a 1+1 adds to its two sides: the agreement, what they share, what they did together. */
export function pairReasons(pair: {
  validTo: string | null
  proposed: boolean
  jointMatters: number
  shared: readonly string[]
  weaker: 'domestic' | 'overseas'
}): Reason[] {
  const reasons: Reason[] = []
  if (pair.proposed) {
    reasons.push(
      reason(
        'agreement',
        '双方没有可用于本次的合作协议，可由中心牵线',
        'no agreement between them that serves here: the centre can bring them together',
      ),
    )
  } else {
    reasons.push(
      pair.validTo === null
        ? reason('agreement', '合作协议有效，未定终止日', 'agreement in force without an end date')
        : reason('agreement', `合作协议有效至 ${pair.validTo}`, `agreement in force until ${pair.validTo}`),
    )
  }
  if (pair.jointMatters > 0) {
    reasons.push(
      reason(
        'joint_matters',
        `共同办理 ${pair.jointMatters} 件`,
        `${plural(pair.jointMatters, 'matter')} handled together`,
      ),
    )
  }
  const shared = list(pair.shared.map(languageLabel))
  reasons.push(
    pair.shared.length > 0
      ? reason('language', `双方共同语言：${shared.zh}`, `the two sides share ${shared.en}`)
      : reason('language', '双方未填写共同语言', 'the two sides state no shared language'),
  )
  reasons.push(
    pair.weaker === 'domestic'
      ? reason('evidence', '按较弱一方即境内一方的依据定档', 'banded by its weaker side, the domestic one')
      : reason('evidence', '按较弱一方即境外一方的依据定档', 'banded by its weaker side, the overseas one'),
  )
  return reasons
}
