import { Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import type { ActorRole } from '../domain/actor.ts'
import type { CommissionEvent, CommissionState as State } from '../domain/commission/lifecycle.ts'
import type { CommissionAbilities } from '../domain/commission/policy.ts'
import type { Title } from '../domain/dispute/title.ts'
import { referenceOf } from '../domain/reference.ts'
import { type FileRow, FileTable } from '../files/file-table.tsx'
import { useLabel, useT, useTitle } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { type Names, NamesProvider, useNames } from '../i18n/names.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Timeline } from '../ui/timeline.tsx'
import { Written } from '../ui/written.tsx'
import { CommissionState } from './commission-state.tsx'

type Shown = {
  id: string
  party: { nameZh: string | null; nameEn: string | null }
  title: string
  question: string
  dueOn: string
  status: State
  report: string
  deliveredOn: string | null
  published: { titleZh: string; titleEn: string; textZh: string; textEn: string; on: string } | null
  jurisdictions: string[]
  ipTypes: string[]
  dispute: { id: string; title: Title } | null
}

type Step = {
  event: CommissionEvent | 'commission'
  words: string
  name: string
  role: ActorRole
  at: string
}

type CommissionPageProps = {
  commission: Shown
  steps: readonly Step[]
  /** The papers of the report. */
  files: readonly FileRow[]
  addsFiles: boolean
  names: Names
  abilities: CommissionAbilities
  /** The list that this page belongs to. */
  base: string
  possible: readonly { event: CommissionEvent; resource: string }[]
}

/** A commission as the centre and its think tank read it; to a think tank no dispute is named. */
export function CommissionPage({ names, ...shown }: CommissionPageProps) {
  return (
    <NamesProvider names={names}>
      <Page {...shown} />
    </NamesProvider>
  )
}

function Page({
  commission,
  files,
  addsFiles,
  steps,
  abilities,
  base,
  possible,
}: Omit<CommissionPageProps, 'names'>) {
  const t = useT()
  const titled = useTitle()
  const moment = useMoment()
  const label = useLabel()
  const { place } = useNames()
  const { id, party, title, question, dueOn, status, report, deliveredOn, published, dispute } = commission
  const separator = t('shell.listSeparator')
  const next = possible.filter(({ event }) => abilities[event])
  const about = [
    commission.jurisdictions.map(place).join(separator),
    commission.ipTypes.map((code) => label('ipType', code)).join(separator),
  ].join(' · ')
  return (
    <>
      <PageHead title={title} crumbs={[{ to: base, label: t('commissions.title') }]} />
      <Facts
        facts={[
          { term: t('commissions.stage'), value: <CommissionState status={status} /> },
          { term: t('commissions.thinkTank'), value: <PartyName party={party} /> },
          { term: t('shell.letterNumber'), value: referenceOf(id) },
          { term: t('commissions.about'), value: about },
          { term: t('commissions.due'), value: dueOn },
          ...(deliveredOn ? [{ term: t('commissions.delivered'), value: deliveredOn }] : []),
        ]}
      />
      {dispute && (
        <p>
          {t('commissions.dispute')}
          {t('shell.colon')}
          <Link to={`/disputes/${dispute.id}`}>{titled(dispute.title)}</Link>
        </p>
      )}
      <div className="with-aside">
        <div>
          <section className="section">
            <h2>{t('commissions.question')}</h2>
            <Written text={question} />
          </section>
          <section className="section">
            <h2>{t('commissions.report')}</h2>
            {report ? <Written text={report} /> : <p className="quiet">{t('commissions.noReport')}</p>}
            {files.length > 0 && <FileTable files={files} removable={false} />}
            {addsFiles && (
              <p>
                <Link to={`${base}/${id}/files`}>{t('commissions.addFiles')}</Link>
              </p>
            )}
          </section>
          {published && (
            <section className="section">
              <h2>{t('commissions.published')}</h2>
              <p className="quiet">{t('commissions.publishedOn', { day: published.on })}</p>
              <Publication lang="zh-CN" title={published.titleZh} text={published.textZh} />
              <Publication lang="en" title={published.titleEn} text={published.textEn} />
            </section>
          )}
          <section className="section">
            <h2>{t('commissions.next')}</h2>
            {next.length === 0 && <p className="quiet">{t('commissions.nothing')}</p>}
            <p className="actions">
              {next.map(({ event, resource }, index) => (
                <LinkButton
                  key={event}
                  to={`${base}/${id}/${resource}`}
                  tone={index === 0 ? 'solid' : 'quiet'}
                >
                  {t(`commissions.event.${event}`)}
                </LinkButton>
              ))}
            </p>
          </section>
        </div>
        <aside>
          <section>
            <h2>{t('commissions.steps')}</h2>
            <Timeline
              entries={steps.map(({ event, words, role, at }, index) => ({
                key: String(index),
                dateTime: at,
                when: moment(at),
                what: (
                  <>
                    {t(`commissions.event.${event}`)}
                    {words && <Written as="span" text={words} className="application-line written-words" />}
                  </>
                ),
                who: t(`accounts.role.${role}`),
              }))}
            />
          </section>
        </aside>
      </div>
    </>
  )
}

/** A title and a text in one language, where there are any. */
export function Publication({ lang, title, text }: { lang: 'zh-CN' | 'en'; title: string; text: string }) {
  if (!title && !text) return null
  return (
    <div lang={lang}>
      {title && <h3>{title}</h3>}
      <p className="written">{text}</p>
    </div>
  )
}
