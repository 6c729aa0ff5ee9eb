import { Link } from '@remix-run/react'
import type { Constraint, PublicConstraint, Section } from '../domain/matching/response.ts'
import { useT } from '../i18n/context.tsx'

/** A constraint as the reader may know it: to an enterprise, a conflict and missing capacity are one word. */
export type ReadConstraint = Constraint | PublicConstraint

/** Why somebody is not in a result, or that they are. */
export type WhyNotShown =
  | { because: 'shown'; section: Section; position: number }
  | { because: 'shownNow'; position: number }
  | { because: 'ranked_below'; position: number | null }
  | { because: 'competence' }
  | { because: 'constraint'; constraints: ReadConstraint[] }

type WhyNotAnswerProps = {
  answer: WhyNotShown
  /** The address of the result. */
  result: string
  /** How many of each kind the result lists. */
  limit: number
  /** How many are ranked at all. */
  window: number
  staff: boolean
}

/** The answer in sentences: the same ones for everybody whom the same constraints keep out. */
export function WhyNotAnswer(props: WhyNotAnswerProps) {
  const t = useT()
  return (
    <>
      <Because {...props} />
      <p className="quiet small">{t('whyNot.basis')}</p>
    </>
  )
}

function Because({ answer, result, limit, window, staff }: WhyNotAnswerProps) {
  const t = useT()
  if (answer.because === 'competence') return <p>{t('whyNot.because.competence')}</p>
  if (answer.because === 'ranked_below') {
    return answer.position === null ? (
      <p>{t('whyNot.because.below', { window })}</p>
    ) : (
      <p>{t('whyNot.because.belowAt', { position: answer.position, limit })}</p>
    )
  }
  if (answer.because === 'shown') {
    const { section, position } = answer
    return (
      <p>
        <Link to={`${result}?section=${section}`}>
          {t('whyNot.because.shown', { section: t(`results.section.${section}`), position })}
        </Link>
      </p>
    )
  }
  if (answer.because === 'shownNow')
    return <p>{t('whyNot.because.shownNow', { position: answer.position })}</p>
  const { constraints } = answer
  return (
    <>
      <p>{t('whyNot.because.constraint')}</p>
      <ul>
        {constraints.map((constraint) => (
          <li key={constraint}>{t(`whyNot.constraint.${constraint}`)}</li>
        ))}
      </ul>
      {constraints.includes('unavailable') && <p className="quiet small">{t('whyNot.unavailableNote')}</p>}
      {staff && constraints.includes('conflict') && <p className="quiet small">{t('whyNot.staffNote')}</p>}
    </>
  )
}
