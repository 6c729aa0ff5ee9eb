import { type Named, namesIn } from '../directory/party-name.tsx'
import { LESSONS_LIMIT, NOTE_LIMIT } from '../domain/engagement/limits.ts'
import type { Others } from '../domain/engagement/others.ts'
import type { EarlierFile } from '../files/earlier-file.ts'
import { EarlierFileChoice } from '../files/earlier-files.tsx'
import { useLocale, useT } from '../i18n/context.tsx'
import { OtherInvitations } from '../invitations/other-invitations.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'

type HandoverFormProps = {
  id: string
  version: number
  /** Who has accepted an invitation in the same dispute. */
  takers: readonly { invitationId: string; version: number; sides: Named[]; validUntil: string }[]
  /** The files so far that the next one may be given to read, and whether the reader is who gives them. */
  files: readonly EarlierFile[]
  mayChoose: boolean
  /** The parties of each invitation that is still open, where others than whoever takes over have one. */
  others: readonly (readonly Named[])[]
  values: { reason: string; handover: string; taker: string; files: readonly string[]; others: Others }
  problems: readonly { field: string; message: string }[]
}

/** Who takes over, why, and what they must know. */
export function HandoverForm(props: HandoverFormProps) {
  const { id, version, takers, files, mayChoose, others, values, problems } = props
  const t = useT()
  const locale = useLocale()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="work-form">
        <VersionField version={version} />
        <Checkboxes
          name="taker"
          single
          legend={t('engagements.handover.taker')}
          hint={t('engagements.handover.takerHint')}
          error={errorOf('taker')}
          options={takers.map((taker) => ({
            value: `${taker.invitationId} ${taker.version}`,
            label: t('engagements.handover.offer', {
              name: taker.sides.map((side) => namesIn(locale, side).first.text).join(' + '),
              day: taker.validUntil,
            }),
          }))}
          chosen={[values.taker]}
        />
        <OtherInvitations others={others} chosen={values.others} />
        <TextAreaField
          id="handover"
          label={t('engagements.handover.words')}
          hint={t('engagements.handover.wordsHint')}
          error={errorOf('handover')}
          defaultValue={values.handover}
          rows={7}
          maxLength={LESSONS_LIMIT}
        />
        <TextAreaField
          id="reason"
          label={t('engagements.handover.reason')}
          hint={t('engagements.handover.reasonHint')}
          optional
          error={errorOf('reason')}
          defaultValue={values.reason}
          rows={2}
          maxLength={NOTE_LIMIT}
        />
        {files.length > 0 && (
          <EarlierFileChoice files={files} chosen={values.files} error={errorOf('file')} />
        )}
        {!mayChoose && <p className="quiet">{t('engagements.handedFiles.theirs')}</p>}
        <p className="quiet small">{t('engagements.handover.means')}</p>
        <p className="actions">
          <Button>{t('engagements.handover.submit')}</Button>
          <LinkButton to={`/engagements/${id}`} tone="quiet">
            {t('engagements.conclusion.back')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}
