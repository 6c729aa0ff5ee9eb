import { languageLabel } from '../vocabulary/labels.ts'
import type { PartsSaid, Said } from './explain-parts.ts'
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

/** Sentences of one side; in Chinese one that begins with a count needs its verb: 境外一方有 5 件…. */
export const ofSide = (reasons: readonly Reason[], zh: string, en: string): Reason[] =>
  reasons.map((one) => ({
    ...one,
    text: `${zh}${/^\d/.test(one.text) ? '有 ' : ''}${one.text}`,
    textEn: `${en}${one.textEn}`,
  }))

/** What is said of both sides: once where it is the same; work of each is told by itself, to be opened by itself. */
function ofSides(overseas: Said | null, domestic: Said | null): Reason[] {
  const [there, here] = [overseas, domestic].map((said) => (said ? [said.reason] : []))
  const cites = [...there!, ...here!].some(({ evidence }) => evidence.length > 0)
  return !cites && overseas?.reason.text === domestic?.reason.text
    ? ofSide(there!, '双方', 'Both sides: ')
    : [...ofSide(there!, '境外一方', 'Overseas side: '), ...ofSide(here!, '境内一方', 'Domestic side: ')]
}

const only = (said: Said | null, known: boolean) => (said?.known === known ? said : null)

/** What one of two sides has is theirs together: who has it; else that neither has. */
function ofEither(overseas: Said | null, domestic: Said | null): Reason[] {
  const has = [overseas, domestic].some((said) => said?.known)
  return ofSides(only(overseas, has), only(domestic, has))
}

/** What raised or lowered the fit of a 1+1, see `pairFit`: what one side brings, and what a side does not state. */
export function pairFitReasons(overseas: PartsSaid, domestic: PartsSaid): Reason[] {
  return [
    ...ONE_SUFFICES.flatMap((part) => ofEither(overseas[part], domestic[part])),
    ...BOTH_STATE.flatMap((part) => ofSides(only(overseas[part], false), only(domestic[part], false))),
    ...ofSides(overseas.fees, null),
  ]
}

/** The same of a 1+1 that is only proposed: it has no fit that anything could lower. */
export function proposedFitReasons(overseas: PartsSaid, domestic: PartsSaid): Reason[] {
  return ONE_SUFFICES.flatMap((part) => ofSides(only(overseas[part], true), only(domestic[part], true)))
}

const ONE_SUFFICES = ['industry', 'role', 'forum'] as const
const BOTH_STATE = ['language', 'response', 'admission', 'capacity'] as const
