import { Link } from '@remix-run/react'
import { SECTIONS, type SectionCode } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useT } from '../i18n/context.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { type ClaimLine, ClaimTable } from './claim-table.tsx'
import { WrittenValues } from './written-values.tsx'

type AnswersProps = {
  applicationId: string
  kind: PartyType
  form: Partial<Record<SectionCode, Values>>
  claims: readonly (ClaimLine & { kind: 'admission' | 'competence' | 'matter' })[]
  today: string
  /** Whether each section leads to its form. */
  editable: boolean
  /** Whether everything that was written of each claim is shown. */
  whole?: boolean
}

/** Everything that an application says, section by section. */
export function Answers({ applicationId, kind, form, claims, today, editable, whole = false }: AnswersProps) {
  const t = useT()
  return SECTIONS[kind].map((section) => {
    const title = t(`applications.section.${section.code}`)
    return (
      <section className="section answers-section" key={section.code} id={section.code}>
        <h2>{title}</h2>
        {editable && (
          <p>
            <Link to={`/applications/${applicationId}/${section.code}`}>
              {t('applications.check.change')}
              <VisuallyHidden>{t('applications.check.changeOf', { section: title })}</VisuallyHidden>
            </Link>
          </p>
        )}
        {section.claims ? (
          <ClaimTable
            applicationId={applicationId}
            kind={section.claims}
            claims={claims.filter((claim) => claim.kind === section.claims)}
            today={today}
            editable={false}
            whole={whole}
          />
        ) : (
          <WrittenValues fields={section.fields} values={form[section.code] ?? {}} />
        )}
      </section>
    )
  })
}
