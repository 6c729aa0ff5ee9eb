import { Link } from '@remix-run/react'
import type { EmptyConstraint, PublicConstraint, Section } from '../domain/matching/response.ts'
import { useT } from '../i18n/context.tsx'
import { Empty } from '../ui/empty.tsx'

export type WhyEmpty = { constraint: EmptyConstraint | PublicConstraint; without: number }

/** Where each condition that the enterprise chose itself is changed, as the id of the control. */
const MENDED_AT = { language: 'language', deadline: 'respondDate', competence: 'jurisdiction' } as const

/** "No qualified match" is an answer: which condition emptied the section, and what lifting it would give. */
export function EmptySection({
  section,
  why,
  hasBothSides,
  editAt,
}: {
  section: Section
  why: WhyEmpty | undefined
  /** Domestic and overseas firms are listed: no 1+1 lacks a side. */
  hasBothSides: boolean
  editAt: string | null
}) {
  const t = useT()
  const say = useWhy(section, hasBothSides)
  return (
    <Empty title={t(`results.empty.title.${section}`)}>
      {why && (
        <p>
          {say(why.constraint)} <Without section={section} {...why} />
        </p>
      )}
      {why && editAt && isMendable(why.constraint) && (
        <p>
          <Link to={`${editAt}#${MENDED_AT[why.constraint]}`}>
            {t(`results.empty.relax.${why.constraint}`)}
          </Link>
        </p>
      )}
      <p className="quiet">{t('results.empty.centre')}</p>
    </Empty>
  )
}

/** Of a 1+1 it is said which side lacks somebody, or that both have somebody, only apart from each other. */
function useWhy(section: Section, hasBothSides: boolean): (constraint: WhyEmpty['constraint']) => string {
  const t = useT()
  return (constraint) => {
    if (constraint === 'agreement') return t('results.empty.agreement')
    if (constraint !== 'competence') {
      return t(`results.empty.why.${constraint}`, { who: t(`results.empty.who.${section}`) })
    }
    return section === 'pairings' && hasBothSides
      ? t('results.empty.apart')
      : t(`results.empty.competence.${section}`)
  }
}

function Without({ section, constraint, without }: WhyEmpty & { section: Section }) {
  const t = useT()
  if (without === 0) return t('results.empty.withoutNone')
  return constraint === 'competence'
    ? t(`results.empty.withoutCompetence.${section}`, { count: without })
    : t('results.empty.without', { count: without })
}

function isMendable(constraint: WhyEmpty['constraint']): constraint is keyof typeof MENDED_AT {
  return Object.hasOwn(MENDED_AT, constraint)
}
