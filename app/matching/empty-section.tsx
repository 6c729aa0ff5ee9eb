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
  editAt,
}: {
  section: Section
  why: WhyEmpty | undefined
  editAt: string | null
}) {
  const t = useT()
  return (
    <Empty title={t(`results.empty.title.${section}`)}>
      {why && (
        <p>
          {t(`results.empty.why.${why.constraint}`)} <Without {...why} />
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

function Without({ constraint, without }: WhyEmpty) {
  const t = useT()
  if (without === 0) return <>{t('results.empty.withoutNone')}</>
  const key = constraint === 'competence' ? 'results.empty.withoutCompetence' : 'results.empty.without'
  return <>{t(key, { count: without })}</>
}

function isMendable(constraint: WhyEmpty['constraint']): constraint is keyof typeof MENDED_AT {
  return Object.hasOwn(MENDED_AT, constraint)
}
