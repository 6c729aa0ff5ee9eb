import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { LetterSheet } from '../applications/letter-sheet.tsx'
import { ComplaintState } from '../complaints/complaint-state.tsx'
import { getComplaint, letterFactsOf } from '../complaints/queries.server.ts'
import { listComplaintSteps } from '../complaints/queries-steps.server.ts'
import { COMPLAINTS_PATH } from '../complaints/queue-query.ts'
import { PartyName } from '../directory/party-name.tsx'
import { complaintLetter } from '../domain/complaint/letter.ts'
import { complaintAbilities } from '../domain/complaint/policy.ts'
import { shanghaiDay, shanghaiMinute } from '../domain/day.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { translateMessage } from '../i18n/translate.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Written } from '../ui/written.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('complaints.staff.title'))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const complaint = await getComplaint(app.db, actor, params.complaintId!)
  const letter = letterFactsOf(complaint)
  return json({
    complaint,
    receivedOn: shanghaiDay(new Date(complaint.createdAt)),
    steps: await listComplaintSteps(app.db, complaint.id),
    letter: letter && complaintLetter(letter),
    abilities: complaintAbilities(actor, complaint),
    isHandler: complaint.handlerId === actor.id,
  })
}

export default function StaffComplaint() {
  const { complaint, receivedOn, steps, letter, abilities, isHandler } = useLoaderData<typeof loader>()
  const { id, number, status, party, version, handler, advice } = complaint
  const t = useT()
  const notGiven = t('complaints.staff.notGiven')
  const said = [
    { term: t('complaints.staff.what'), text: complaint.what },
    { term: t('complaints.staff.happenedOn'), text: complaint.happenedOn ?? notGiven },
    { term: t('complaints.staff.wanted'), text: complaint.wanted || notGiven },
    { term: t('complaints.staff.complainant'), text: complaint.name || t('complaints.staff.anonymous') },
    { term: t('complaints.staff.email'), text: complaint.email || notGiven },
    ...(complaint.finding ? [{ term: t('complaints.staff.finding'), text: complaint.finding }] : []),
    ...(complaint.statement ? [{ term: t('complaints.staff.statement'), text: complaint.statement }] : []),
  ]
  return (
    <>
      <PageHead
        title={t('complaints.staff.one', { number })}
        lede={
          <>
            <PartyName party={party} /> · {t(`complaints.ground.${complaint.ground}`)}
          </>
        }
        crumbs={[{ to: COMPLAINTS_PATH, label: t('complaints.staff.title') }]}
        here={number}
      />
      <Facts
        facts={[
          { term: t('complaints.progress.stage'), value: <ComplaintState status={status} /> },
          { term: t('complaints.staff.received'), value: receivedOn },
          { term: t('complaints.staff.due'), value: complaint.dueOn ?? t('complaints.progress.dueUnknown') },
          { term: t('complaints.staff.handler'), value: handler?.name ?? '–' },
        ]}
      />
      <div className="with-aside">
        <div>
          <dl className="application-answers">
            {said.map(({ term, text }) => (
              <div key={term}>
                <dt>{term}</dt>
                <Written as="dd" text={text} />
              </div>
            ))}
          </dl>
          {advice && (
            <p className="section">
              {t('complaints.staff.advised', {
                name: handler?.name ?? '',
                advice: t(`complaints.staff.adviceOf.${advice}`),
              })}
            </p>
          )}
          <section className="section">
            <h2>{t('complaints.staff.next')}</h2>
            {status === 'examined' && isHandler && <p>{t('complaints.staff.ownFinding')}</p>}
            <p className="actions">
              {abilities.uphold && (
                <LinkButton to={`${COMPLAINTS_PATH}/${id}/decision`}>
                  {t('complaints.staff.decide')}
                </LinkButton>
              )}
              {abilities.examine && (
                <LinkButton to={`${COMPLAINTS_PATH}/${id}/examination`}>
                  {t('complaints.staff.examine')}
                </LinkButton>
              )}
              {abilities.send_back && (
                <LinkButton tone="quiet" to={`${COMPLAINTS_PATH}/${id}/return`}>
                  {t('complaints.staff.sendBack')}
                </LinkButton>
              )}
            </p>
            {abilities.take && !isHandler && (
              <Form method="post" action={`${COMPLAINTS_PATH}/${id}/taking`} className="actions">
                <input type="hidden" name="version" value={version} />
                <Button tone={status === 'received' ? 'solid' : 'quiet'}>
                  {t(status === 'received' ? 'complaints.staff.take' : 'complaints.staff.takeOver')}
                </Button>
              </Form>
            )}
            {!Object.values(abilities).some(Boolean) && (
              <p className="quiet">{t('complaints.staff.nothing')}</p>
            )}
          </section>
        </div>
        <aside>
          <section>
            <h2>{t('complaints.staff.about')}</h2>
            <p>
              <PartyName party={party} />
            </p>
            <p>
              <Link to={`/staff/listings/${party.id}`}>{t('complaints.staff.listing')}</Link>
            </p>
          </section>
          <section>
            <h2>{t('complaints.staff.history')}</h2>
            <Timeline
              entries={steps.map(({ at, action, name, role, words }, index) => ({
                key: String(index),
                dateTime: at,
                when: shanghaiMinute(at),
                what: (
                  <>
                    {translateMessage(t, `complaints.step.${action}`)}
                    {words && <Written as="span" text={words} className="application-line written-words" />}
                  </>
                ),
                who: role ? name : t('complaints.complainant'),
              }))}
            />
          </section>
        </aside>
      </div>
      {letter && (
        <section className="section">
          <h2 className="screen-only">{t('complaints.staff.letter')}</h2>
          <LetterSheet letter={letter.zh} lang="zh-CN" />
          <LetterSheet letter={letter.en} lang="en" />
        </section>
      )}
    </>
  )
}
