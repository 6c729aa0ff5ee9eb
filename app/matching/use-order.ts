import { bandBounds, weightOf, writeWeight } from '../domain/matching/band.ts'
import { POLICY, type Policy, policyOf } from '../domain/matching/policy-version.ts'
import type { Section } from '../domain/matching/response.ts'
import { type AnyCandidate, type Separation, separationOf } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'

export type BandCode = 0 | 1 | 2 | 3 | 4 | 5

/** The short name of a band, 五档. */
export function useBandName(): (band: number) => string {
  const t = useT()
  return (band) => t(`results.band.b${band as BandCode}`)
}

/** The weight behind a strength of 0..1, as it reads in its band. */
export function weighed(strength: number, band: number, policy: Policy): string {
  return writeWeight(weightOf(strength), bandBounds(band, policy))
}

/** Think tanks have no band, so their sentences do not speak of one. */
type Kind = 'banded' | 'unbanded'

/**
 * One sentence that says why a candidate stands where it does: what separates the first from the second, and every
 * other from the one above it.
 */
export function useOrderSentence(
  section: Section,
  candidates: readonly AnyCandidate[],
  { rotation, policyVersion }: { rotation: boolean; policyVersion: string },
): (index: number) => string {
  const t = useT()
  const policy = policyOf(policyVersion) ?? POLICY
  const say = useSeparation(section === 'thinkTanks' ? 'unbanded' : 'banded', policy)
  return (index) => {
    if (candidates.length === 1) return t('results.order.only')
    const [above, below] = index === 0 ? [0, 1] : [index - 1, index]
    const separation = separationOf(candidates[above]!, candidates[below]!, rotation, policy)
    return say(index === 0 ? 'first' : 'next', separation)
  }
}

/** The sentence for what separates a candidate from its neighbour: the first from the second, any other from the one above. */
export function useSeparation(
  kind: Kind,
  policy: Policy,
): (place: 'first' | 'next', separation: Separation) => string {
  const t = useT()
  const bandName = useBandName()
  return (place, separation) => {
    switch (separation.by) {
      case 'band':
        return t(`results.order.${place}.band`, {
          above: bandName(separation.above),
          below: bandName(separation.below),
          aboveWeight: weighed(separation.strengths.above, separation.above, policy),
          belowWeight: weighed(separation.strengths.below, separation.below, policy),
        })
      case 'newcomer': {
        const own = (separation.who === 'above') === (place === 'first')
        return t(`results.order.${place}.${own ? 'newcomer' : 'newcomerNext'}`)
      }
      case 'joint_matters':
        return t(`results.order.${place}.joint_matters`, {
          above: separation.above,
          below: separation.below,
        })
      case 'strength':
        return t(`results.order.${place}.strength`, {
          above: writeWeight(weightOf(separation.above)),
          below: writeWeight(weightOf(separation.below)),
        })
      case 'fit':
        return t(`results.order.${place}.${kind === 'banded' ? 'fit' : 'fitUnbanded'}`, {
          parts: separation.parts.map((part) => t(`results.part.${part}`)).join(t('shell.listSeparator')),
        })
      case 'shared_language':
        return t(`results.order.${place}.shared_language`)
      case 'turn':
        return t(`results.order.${place}.${kind === 'banded' ? 'turn' : 'turnUnbanded'}`)
    }
  }
}
