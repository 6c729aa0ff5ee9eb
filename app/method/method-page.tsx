import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { LATEST_ANSWERS } from '../domain/invitation/clock.ts'
import { POLICY } from '../domain/matching/policy-version.ts'
import { CONSTRAINTS } from '../domain/matching/response.ts'
import { LANGUAGE_LEVELS } from '../domain/vocabulary/languages.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { BandTable } from './band-table.tsx'
import { FitTable } from './fit-table.tsx'
import { LatticeTable } from './lattice-table.tsx'
import { ResponseTable } from './response-table.tsx'
import { TrustTable } from './trust-table.tsx'

const DAYS_A_YEAR = 365.25

const SECTIONS = [
  'constraints',
  'evidence',
  'bands',
  'fit',
  'rotation',
  'pairings',
  'lattice',
  'privacy',
  'replay',
] as const

/** The method as the public reads it; every number is the policy's own. */
export function MethodPage({ forums }: { forums: ToldForums }) {
  const t = useT()
  return (
    <>
      <PageHead title={t('matching.title')} lede={t('matching.lede', { version: POLICY.version })} />
      <div className="with-aside method">
        <div>
          <Constraints />
          <Evidence />
          <Section name="bands">
            <BandTable floors={POLICY.bandFloors} />
          </Section>
          <Section name="fit">
            <FitTable weights={POLICY.fit} />
            <FitValues />
            <Forums {...forums} />
            <Feedback />
            <Answered />
          </Section>
          <Rotation />
          <Section name="pairings" />
          <Section name="lattice">
            <LatticeTable />
          </Section>
          <Privacy />
          <Replay />
        </div>
        <nav className="method-contents screen-only" aria-labelledby="contents">
          <h2 id="contents">{t('matching.contents')}</h2>
          <ol className="plain-list">
            {SECTIONS.map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{t(`matching.${name}.title`)}</a>
              </li>
            ))}
          </ol>
        </nav>
      </div>
    </>
  )
}

type TextSection = Exclude<(typeof SECTIONS)[number], 'rotation' | 'privacy' | 'replay'>

function Section({ name, children }: { name: TextSection; children?: ReactNode }) {
  const t = useT()
  return (
    <section id={name}>
      <h2>{t(`matching.${name}.title`)}</h2>
      <p className="prose">{t(`matching.${name}.text`)}</p>
      {children}
    </section>
  )
}

function Constraints() {
  const t = useT()
  return (
    <Section name="constraints">
      <dl className="method-terms">
        {CONSTRAINTS.map((constraint) => (
          <div key={constraint}>
            <dt>{t(`matching.constraints.${constraint}.term`)}</dt>
            <dd>{t(`matching.constraints.${constraint}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Evidence() {
  const t = useT()
  return (
    <Section name="evidence">
      <TrustTable trust={POLICY.trust} />
      <ul className="prose">
        <li>{t('matching.evidence.clients', { repeat: POLICY.repeat })}</li>
        <li>{t('matching.evidence.recency', { years: Math.round(POLICY.halfLifeDays / DAYS_A_YEAR) })}</li>
        <li>{t('matching.evidence.exact', { factor: POLICY.otherProcedure })}</li>
        <li>{t('matching.evidence.lattice', { factor: POLICY.throughLattice })}</li>
        <li>{t('matching.evidence.outcome')}</li>
        <li>{t('matching.evidence.claims')}</li>
        <li>
          {t('matching.evidence.competence', {
            factor: POLICY.competence,
            year: POLICY.competenceDay.slice(0, 4),
          })}
        </li>
      </ul>
    </Section>
  )
}

function FitValues() {
  const t = useT()
  const label = useLabel()
  const levels = LANGUAGE_LEVELS.map((level) =>
    t('matching.fit.level', { level: label('languageLevel', level), fit: POLICY.languageFit[level] }),
  )
  return (
    <p className="prose">
      {t('matching.fit.values', {
        unknown: POLICY.unknownFit,
        levels: levels.join(t('shell.listSeparator')),
      })}
    </p>
  )
}

/** The forums that are compared, by their names in the reader's language. */
type ToldForums = { names: string[]; asOf: string; sources: string[] }

function Forums({ names, asOf, sources }: ToldForums) {
  const t = useT()
  const separator = t('shell.listSeparator')
  return (
    <>
      <p className="prose">{t('matching.fit.forums')}</p>
      <details>
        <summary>{t('matching.fit.forumsCount', { count: names.length })}</summary>
        <p className="prose">{names.join(separator)}</p>
        <p className="quiet small">
          {t('matching.fit.forumsFrom', { day: asOf, sources: sources.join('; ') })}
        </p>
      </details>
    </>
  )
}

const POINTS = { worst: 1, best: 5 }

function Feedback() {
  const t = useT()
  if (POLICY.feedback === null) return null
  const { mean, pseudoCount, least } = POLICY.feedback
  const points = POINTS.worst + mean * (POINTS.best - POINTS.worst)
  return (
    <p className="prose">
      {t('matching.fit.feedback', { best: POINTS.best, points, count: pseudoCount, least })}
    </p>
  )
}

function Answered() {
  const t = useT()
  if (POLICY.answered === null) return null
  const { pseudoCount, least } = POLICY.answered
  return (
    <>
      <p className="prose">
        {t('matching.fit.answered', { count: pseudoCount, least, latest: LATEST_ANSWERS })}
      </p>
      <ResponseTable steps={POLICY.responseFit} unstated={POLICY.unknownFit} />
    </>
  )
}

function Rotation() {
  const t = useT()
  return (
    <section id="rotation">
      <h2>{t('matching.rotation.title')}</h2>
      <p className="prose">
        {t('matching.rotation.text', { places: POLICY.places, days: POLICY.rotationDays })}
      </p>
      <p className="prose">{t('matching.rotation.newcomer', { days: POLICY.newcomerDays })}</p>
    </section>
  )
}

function Privacy() {
  const t = useT()
  return (
    <section id="privacy">
      <h2>{t('matching.privacy.title')}</h2>
      <ul className="prose">
        <li>{t('matching.privacy.reasons')}</li>
        <li>{t('matching.privacy.none')}</li>
        <li>{t('matching.privacy.conflict')}</li>
        <li>{t('matching.privacy.others')}</li>
      </ul>
    </section>
  )
}

function Replay() {
  const t = useT()
  return (
    <section id="replay">
      <h2>{t('matching.replay.title')}</h2>
      <p className="prose">{t('matching.replay.text', { window: POLICY.window })}</p>
      <p className="prose">
        {t('matching.replay.complain')} <Link to="/complaints">{t('matching.replay.complainLink')}</Link>
      </p>
    </section>
  )
}
