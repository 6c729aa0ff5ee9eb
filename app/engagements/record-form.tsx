import type { Named } from '../directory/party-name.tsx'
import type { Others } from '../domain/engagement/others.ts'
import type { Refusal } from '../domain/engagement/refusal.ts'
import { type AnyCandidate, isPair } from '../domain/matching/separation.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { OtherInvitations } from '../invitations/other-invitations.tsx'
import { CandidateHeading, type Parties } from '../matching/candidate-heading.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'

type RecordFormProps = {
  candidate: AnyCandidate
  parties: Parties
  place: number
  disputeTitle: string
  runId: string
  section: string
  chosen: string
  idempotencyKey: string
  back: string
  note: string
  /** The parties of each invitation to act that is still open, and what is to become of those. */
  others: readonly (readonly Named[])[]
  chosenOthers: Others
  refused: { name: TwoNames; refusal: Refusal } | null
  problems: readonly { field: string; message: string }[]
}

/** Whom, for what, and what was agreed; recorded once, however often it is sent. */
export function RecordForm(props: RecordFormProps) {
  const { candidate, parties, place, disputeTitle, back, note, refused, problems } = props
  const t = useT()
  const nameOf = useNameOf()
  const proposed = isPair(candidate) && candidate.agreement === 'proposed'
  return (
    <>
      <ErrorSummary problems={problems} />
      {refused && (
        <Notice tone="warm" title={t('engagements.record.refused')} live>
          {t(`engagements.record.refusal.${refused.refusal}`, { name: nameOf(refused.name) ?? '' })}
        </Notice>
      )}
      <div className="record">
        <h2>{t('engagements.record.who')}</h2>
        <CandidateHeading candidate={candidate} parties={parties} />
        <p className="quiet">
          {disputeTitle} · {t('engagements.record.place', { place })}
        </p>
        {proposed && <Notice tone="warm">{t('engagements.record.proposed')}</Notice>}
        <LongForm noValidate>
          <input type="hidden" name="runId" value={props.runId} />
          <input type="hidden" name="section" value={props.section} />
          <input type="hidden" name="ref" value={props.chosen} />
          <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
          <TextAreaField
            id="note"
            label={t('engagements.record.note')}
            hint={t('engagements.record.noteHint')}
            optional
            error={problems.find((problem) => problem.field === 'note')?.message}
            defaultValue={note}
            rows={5}
          />
          <OtherInvitations others={props.others} chosen={props.chosenOthers} />
          <p className="quiet small">{t('engagements.record.checks')}</p>
          <p className="actions">
            <Button>{t('engagements.record.submit')}</Button>
            <LinkButton to={back} tone="quiet">
              {t('engagements.record.back')}
            </LinkButton>
          </p>
        </LongForm>
      </div>
    </>
  )
}
