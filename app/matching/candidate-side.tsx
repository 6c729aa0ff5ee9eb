import { bandBounds } from '../domain/matching/band.ts'
import { POLICY, type Policy } from '../domain/matching/policy-version.ts'
import type { Factor } from '../domain/matching/response.ts'
import { type AnyCandidate, isPair } from '../domain/matching/separation.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { BandMeter } from '../ui/band-meter.tsx'
import type { Parties } from './candidate-heading.tsx'
import { useReasonText } from './reason-text.ts'
import type { ShownParty } from './shown.ts'
import { type BandCode, useBandName, weighed } from './use-order.ts'

type SideProps = {
  candidate: AnyCandidate
  parties: Parties
  /** Under which it was ranked. */
  policy: Policy
}

/** What a reader compares at a glance: the band, and the terms on which one would work together. */
export function CandidateSide({ candidate, parties, policy }: SideProps) {
  const t = useT()
  const weight = useWeight(policy)(candidate)
  const terms = useTerms(parties)(candidate)
  return (
    <div className="candidate-side">
      <div>
        <BandWord band={candidate.band} />
      </div>
      <dl>
        {weight.length > 0 && (
          <div>
            <dt>{t('results.weight.term')}</dt>
            {weight.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        )}
        {candidate.fit && (
          <div>
            <dt>{t('results.comparing.fit')}</dt>
            <dd>{t('results.comparing.fitOf', { step: candidate.fit.step, steps: POLICY.fitSteps })}</dd>
          </div>
        )}
        {terms.map(({ term, values }) => (
          <div key={term}>
            <dt>{term}</dt>
            {values.length === 0 ? (
              <dd>{t('results.notStated')}</dd>
            ) : (
              values.map((value) => <dd key={value}>{value}</dd>)
            )}
          </div>
        ))}
      </dl>
    </div>
  )
}

/** The weight of a candidate's evidence, of a 1+1 for each side, and the bounds of its band; nothing for think tanks. */
export function useWeight(policy: Policy): (candidate: AnyCandidate) => string[] {
  const t = useT()
  const bandName = useBandName()
  const bounds = (code: number) => {
    const band = bandName(code)
    const { from, below } = bandBounds(code, policy)
    if (from !== null && below !== null) return t('results.weight.between', { band, from, below })
    if (from !== null) return t('results.weight.from', { band, from })
    return below === null ? t('results.weight.none') : t('results.weight.under', { band, below })
  }
  return (candidate) => {
    const { band, strength } = candidate
    if (band === null || strength === null) return []
    const weights = isPair(candidate)
      ? (['domestic', 'overseas'] as const).map(
          (side) =>
            `${t(`results.side.${side}`)} ${weighed(candidate[side].strength, candidate[side].band, policy)}`,
        )
      : [weighed(strength, band, policy)]
    return [...weights, bounds(band)]
  }
}

/** The band as bars and as a word. */
export function BandWord({ band }: { band: number | null }) {
  const t = useT()
  const name = useBandName()
  if (band === null) return <b>{t('results.noBand')}</b>
  return (
    <>
      <BandMeter band={band} />
      <b>
        {name(band)} · {t(`results.bandWord.b${band as BandCode}`)}
      </b>
    </>
  )
}

/**
 * Fees, room and pace. What the run froze in a sentence is said as it was; what it did not is said as the directory
 * knows it today.
 */
export function useTerms(
  parties: Parties,
): (candidate: AnyCandidate) => { key: Factor; term: string; values: string[] }[] {
  const t = useT()
  const fees = useFees()
  const write = useReasonText()
  const room = (left: number) =>
    left === 0 ? t('results.capacityFull') : t('results.capacityOf', { count: left })
  return (candidate) => {
    const sides = isPair(candidate) ? [candidate.domestic, candidate.overseas] : [candidate]
    const known = sides.flatMap(({ ref }) => parties[ref] ?? [])
    const frozen = (factor: Factor) => candidate.reasons.filter((r) => r.factor === factor).map(write)
    const perSide = (value: (party: ShownParty) => string | null) =>
      known.flatMap((party) => {
        const text = value(party)
        if (text === null) return []
        return isPair(candidate) && party.origin ? `${t(`results.side.${party.origin}`)} ${text}` : text
      })
    return [
      { key: 'fees', term: t('results.fees'), values: perSide((party) => fees(party, isPair(candidate))) },
      {
        key: 'capacity',
        term: t('results.capacity'),
        values: isPair(candidate)
          ? [...perSide((party) => (party.left === null ? null : room(party.left))), ...frozen('capacity')]
          : frozen('capacity'),
      },
      {
        key: 'response',
        term: t('results.response'),
        values: isPair(candidate)
          ? [
              ...perSide(({ responseHours }) =>
                responseHours === null ? null : t('results.responseOf', { count: responseHours }),
              ),
              ...frozen('response'),
            ]
          : frozen('response'),
      },
    ]
  }
}

/** The first way of charging with its range; where there is room, in which other ways too. */
function useFees(): (party: ShownParty, short: boolean) => string | null {
  const t = useT()
  const label = useLabel()
  const { format } = new Intl.NumberFormat(useLocale())
  return ({ feeModels }, short) => {
    const [first, ...others] = feeModels
    if (!first) return null
    const { currency = '', min, max } = first
    const amount = [min, max].filter((n) => n !== undefined).map((n) => format(n))
    const range = amount.length === 0 ? '' : ` ${currency} ${amount.join('–')}`
    const more = short ? '' : others.map((fee) => label('feeModel', fee.model)).join(t('shell.listSeparator'))
    return `${label('feeModel', first.model)}${range}${more && t('results.feesMore', { more })}`
  }
}
