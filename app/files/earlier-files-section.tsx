import { Link } from '@remix-run/react'
import { useNameOf, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { LongForm } from '../ui/long-form.tsx'
import type { EarlierFilesShown } from './earlier-file.ts'
import { EarlierFileChoice, HandedFileTable } from './earlier-files.tsx'

type SectionProps = EarlierFilesShown & {
  /** The engagement that took over. */
  id: string
  /** What a form that was refused had ticked, and why. */
  refused?: { chosen: readonly string[]; message: string } | undefined
}

/** Which of the files so far whoever took over may read, and a form to let them read more. */
export function EarlierFilesSection(props: SectionProps) {
  const { id, before, files, mayHandOn, mayTakeBack, closedTo, refused } = props
  const t = useT()
  const nameOf = useNameOf()
  const open = files.some(({ handedAt }) => handedAt === null)
  return (
    <section className="section">
      <h2>{t('engagements.handedFiles.title')}</h2>
      <p className="quiet">{t('engagements.handedFiles.lede')}</p>
      {refused && <ErrorSummary problems={[{ field: 'file', message: refused.message }]} />}
      <HandedFileTable engagementId={id} files={files} mayTakeBack={mayTakeBack} />
      {closedTo.map((names) => (
        <p key={`${names.zh} ${names.en}`}>
          {t('engagements.handedFiles.closedTo', { name: nameOf(names) ?? '' })}{' '}
          {mayTakeBack && (
            <Link to="/account/data#transfer_abroad">{t('engagements.handedFiles.toConsent')}</Link>
          )}
        </p>
      ))}
      {mayHandOn && open && (
        <LongForm beside="earlier" action={`/engagements/${id}/handed-files`} className="work-form">
          <EarlierFileChoice files={files} chosen={refused?.chosen ?? []} error={refused?.message} />
          <Button>{t('engagements.handedFiles.submit')}</Button>
        </LongForm>
      )}
      {!mayHandOn && (
        <p className="quiet">
          {t(mayTakeBack ? 'engagements.handedFiles.over' : 'engagements.handedFiles.theirs')}
        </p>
      )}
      <p className="file-more">
        <Link to={`/engagements/${before}/files`}>{t('engagements.handedFiles.before')}</Link>
      </p>
    </section>
  )
}
