import { Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import { DisputeFacts, type DisputeQuestion } from '../disputes/dispute-facts.tsx'
import type { Refusal } from '../domain/engagement/refusal.ts'
import { type InvitationPurpose, MOST_AT_ONCE } from '../domain/invitation/purpose.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { useLabel, useNameOf, useT } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { AskedMark } from './asked-mark.tsx'
import type { MeasuredAnswers } from './own-answers.tsx'
import { PartyNames } from './party-names.tsx'
import type { AskedBefore, ShownName } from './shown.ts'

/** A candidate who can be asked, and how long each of its sides has to answer. */
export type Invitable = {
  key: string
  place: number
  parties: (ShownName & {
    hours: number
    promised: boolean
    /** How it answered its latest invitations, in the figures of the published method. */
    measured: MeasuredAnswers | null
    /** How many names on its record resemble one in the dispute: it is asked about each. */
    similar: number
    /** Whether anybody can sign in for it and read the invitation. */
    reached: boolean
    /** Files of the dispute go to it only with consent. */
    abroad: boolean
  })[]
}

type InviteFormProps = {
  candidates: readonly Invitable[]
  disputeId: string
  /** Those chosen who were asked in the dispute already, and are not asked again. */
  leftOut: readonly { asked: AskedBefore; parties: readonly ShownName[] }[]
  /** How many more of those chosen are not among them. */
  more: number
  purposes: readonly InvitationPurpose[]
  /** What they read of the dispute beside the synopsis. */
  told: DisputeQuestion & { industry: string | null }
  values: { purpose: string; synopsis: string }
  /** What makes sending it twice once. */
  roundId: string
  runId: string
  section: string
  back: string
  /** The centre has nothing of its own to agree to. */
  staff: boolean
  problems: readonly { field: string; message: string }[]
  refused: readonly { name: TwoNames; refusal: Refusal }[]
}

/** Whom to ask, for what, and the synopsis that is all they read at first. */
export function InviteForm(props: InviteFormProps) {
  const { candidates, leftOut, more, purposes, told, values, problems, refused } = props
  const t = useT()
  const nameOf = useNameOf()
  const label = useLabel()
  const industryFact = told.industry
    ? [{ term: t('disputes.page.facts.industry'), value: label('industry', told.industry) }]
    : []
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  if (candidates.length === 0) {
    return (
      <>
        <LeftOut disputeId={props.disputeId} leftOut={leftOut} />
        <p className="actions">
          <LinkButton to={`/disputes/${props.disputeId}/invitations`}>
            {t('invitations.list.title')}
          </LinkButton>
          <LinkButton to={props.back} tone="quiet">
            {t('invitations.new.back')}
          </LinkButton>
        </p>
      </>
    )
  }
  return (
    <>
      <ErrorSummary problems={problems} />
      {refused.length > 0 && (
        <Notice tone="warm" title={t('invitations.new.refused')} live>
          {refused.map(({ name, refusal }) => (
            <p key={`${name.zh} ${name.en}`}>
              {t(`engagements.record.refusal.${refusal}`, { name: nameOf(name) ?? '' })}
            </p>
          ))}
        </Notice>
      )}
      <LongForm noValidate className="record">
        <section>
          <h2>{t('invitations.new.whom')}</h2>
          <ul className="invitables plain-list" id="candidate">
            {candidates.map((candidate) => (
              <li key={candidate.key}>
                <input type="hidden" name="ref" value={candidate.key} />
                <h3>
                  <PartyNames parties={candidate.parties} />
                </h3>
                <p className="quiet small">{t('invitations.new.place', { place: candidate.place })}</p>
                {candidate.parties.map((party) => (
                  <p key={party.ref} className="quiet small">
                    {candidate.parties.length > 1 && (
                      <>
                        <PartyName party={party} />
                        {t('shell.colon')}
                      </>
                    )}
                    {t(party.promised ? 'invitations.new.hours' : 'invitations.new.hoursNone', {
                      hours: party.hours,
                    })}
                    {party.measured && <Measured {...party.measured} />}
                    {!party.reached && (
                      <span className="attention sum">
                        {t('invitations.new.unreached')}{' '}
                        <Link to={`/disputes/${props.disputeId}/introductions`}>
                          {t('invitations.new.askCentre')}
                        </Link>
                      </span>
                    )}
                    {party.abroad && (
                      <span className="sum">
                        {t('invitations.new.abroad')}{' '}
                        {!props.staff && (
                          <Link to="/account/data#transfer_abroad">{t('invitations.new.toConsent')}</Link>
                        )}
                      </span>
                    )}
                    {party.similar > 0 && (
                      <span className="attention sum">
                        {t('invitations.new.similar', { count: party.similar })}
                      </span>
                    )}
                  </p>
                ))}
              </li>
            ))}
          </ul>
          <LeftOut disputeId={props.disputeId} leftOut={leftOut} />
          {more > 0 && (
            <Notice tone="warm">{t('invitations.new.more', { count: more, most: MOST_AT_ONCE })}</Notice>
          )}
          <p className="quiet small">{t('invitations.new.clock')}</p>
        </section>
        <input type="hidden" name="roundId" value={props.roundId} />
        <input type="hidden" name="runId" value={props.runId} />
        <input type="hidden" name="section" value={props.section} />
        {purposes.length > 1 ? (
          <Checkboxes
            name="purpose"
            single
            legend={t('invitations.new.purpose')}
            {...(purposes.includes('blind_opinion') && { hint: t('invitations.new.purposeHint') })}
            error={problemOf('purpose')}
            options={purposes.map((value) => ({ value, label: t(`invitations.purpose.${value}`) }))}
            chosen={[values.purpose]}
          />
        ) : (
          <input type="hidden" name="purpose" value={purposes[0]} />
        )}
        <section>
          <h2>{t('invitations.new.told')}</h2>
          <p className="quiet">{t('invitations.new.toldHow')}</p>
          <DisputeFacts question={told} own={false} first={industryFact} />
        </section>
        <TextAreaField
          id="synopsis"
          label={t('invitations.new.synopsis')}
          hint={t('invitations.new.synopsisHint')}
          error={problemOf('synopsis')}
          defaultValue={values.synopsis}
          rows={7}
        />
        <p className="actions">
          <Button>{t('invitations.new.submit')}</Button>
          <LinkButton to={props.back} tone="quiet">
            {t('invitations.new.back')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}

/** Those chosen who were asked before, and how far that has come. */
function LeftOut({ disputeId, leftOut }: Pick<InviteFormProps, 'disputeId' | 'leftOut'>) {
  const t = useT()
  if (leftOut.length === 0) return null
  return (
    <Notice title={t('invitations.new.leftOut')}>
      {leftOut.map(({ asked, parties }) => (
        <p key={asked.id} className="tags">
          <PartyNames parties={parties} /> <AskedMark disputeId={disputeId} asked={asked} />
        </p>
      ))}
    </Notice>
  )
}

function Measured({ asked, answers, hours }: MeasuredAnswers) {
  const t = useT()
  return (
    <>
      {hours === null
        ? t('invitations.new.measuredNone', { count: asked })
        : t('invitations.new.measured', { count: asked, answers, hours })}
    </>
  )
}
