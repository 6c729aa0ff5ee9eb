import type { AuditLine } from '../audit/audit-line.ts'
import type { DisputeLine } from '../disputes/queries.server.ts'
import { titleIn } from '../domain/dispute/title.ts'
import { nameIn } from '../domain/name-in.ts'
import type { EngagementLine } from '../engagements/queries.server.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'
import type { Locale } from '../i18n/locale.ts'
import { jurisdictionName } from '../i18n/names.server.ts'
import { vocabularyLabel } from '../i18n/vocabulary-label.ts'
import type { QueueLine } from '../vetting/queries-queue.server.ts'
import { type Sheet, sheet } from './workbook.server.ts'

/** Disputes as staff list them, in the language of the reader. */
export function disputeSheet(locale: Locale, rows: readonly DisputeLine[]): Sheet {
  const t = serverTranslator(locale)
  return sheet(
    t('disputes.list.titleStaff'),
    [
      {
        title: t('disputes.list.column.title'),
        format: 'text',
        width: 40,
        value: ({ title }) => titleIn(locale, title),
      },
      {
        title: t('disputes.list.column.enterprise'),
        format: 'text',
        width: 30,
        value: ({ enterprise }) => nameIn(locale, enterprise),
      },
      {
        title: t('disputes.list.column.where'),
        format: 'text',
        width: 24,
        value: ({ jurisdictions }) =>
          jurisdictions.map((code) => jurisdictionName(locale, code)).join(t('shell.listSeparator')),
      },
      {
        title: t('reports.ipType'),
        format: 'text',
        value: ({ ipTypes }) =>
          ipTypes.map((code) => vocabularyLabel(t, 'ipType', code)).join(t('shell.listSeparator')),
      },
      {
        title: t('disputes.list.column.what'),
        format: 'text',
        value: ({ procedure }) => procedure && vocabularyLabel(t, 'procedure', procedure),
      },
      {
        title: t('disputes.list.column.deadline'),
        format: 'instant',
        width: 20,
        value: ({ respondBy }) => respondBy,
      },
      {
        title: t('disputes.list.column.state'),
        format: 'text',
        value: ({ status }) => t(`disputes.state.${status}`),
      },
    ],
    rows,
  )
}

/** Applications as the queue lists them, in the language of the reader. */
export function queueSheet(locale: Locale, rows: readonly QueueLine[]): Sheet {
  const t = serverTranslator(locale)
  return sheet(
    t('vetting.queue.title'),
    [
      {
        title: t('vetting.queue.name'),
        format: 'text',
        width: 30,
        value: ({ name }) => nameIn(locale, name),
      },
      {
        title: t('vetting.queue.kind'),
        format: 'text',
        value: ({ kind }) => vocabularyLabel(t, 'partyType', kind),
      },
      {
        title: t('applications.list.stage'),
        format: 'text',
        value: ({ status }) => t(`applications.state.${status}`),
      },
      { title: t('vetting.queue.handler'), format: 'text', value: ({ handler }) => handler?.name ?? null },
      { title: t('vetting.queue.openClaims'), format: 'number', value: ({ openClaims }) => openClaims },
      {
        title: t('vetting.queue.submitted'),
        format: 'instant',
        width: 20,
        value: ({ submittedAt }) => submittedAt,
      },
      { title: t('vetting.queue.due'), format: 'day', value: ({ dueOn }) => dueOn },
      { title: t('vetting.queue.answerByTitle'), format: 'day', value: ({ answerBy }) => answerBy },
    ],
    rows,
  )
}

/** Engagements as staff list them, in the language of the reader. */
export function engagementSheet(locale: Locale, rows: readonly EngagementLine[]): Sheet {
  const t = serverTranslator(locale)
  return sheet(
    t('engagements.list.title'),
    [
      {
        title: t('engagements.list.column.dispute'),
        format: 'text',
        width: 40,
        value: ({ disputeTitle }) => titleIn(locale, disputeTitle),
      },
      {
        title: t('engagements.list.column.enterprise'),
        format: 'text',
        width: 30,
        value: ({ enterprise }) => nameIn(locale, enterprise),
      },
      {
        title: t('engagements.list.column.parties'),
        format: 'text',
        width: 40,
        value: ({ parties }) =>
          parties
            .map(({ nameZh, nameEn, ref }) => nameIn(locale, { zh: nameZh, en: nameEn }) ?? ref)
            .join(t('shell.listSeparator')),
      },
      { title: t('engagements.list.column.since'), format: 'day', value: ({ startedOn }) => startedOn },
      {
        title: t('engagements.list.column.state'),
        format: 'text',
        value: ({ status }) => t(`engagements.state.${status}`),
      },
    ],
    rows,
  )
}

/** What happened, as it was recorded: codes as they stand in the chain, headings in the language of the reader. */
export function auditSheet(locale: Locale, rows: readonly AuditLine[]): Sheet {
  const t = serverTranslator(locale)
  return sheet(
    t('audit.title'),
    [
      { title: t('audit.row'), format: 'number', width: 10, value: ({ id }) => id },
      { title: t('audit.at'), format: 'instant', width: 20, value: ({ at }) => at },
      { title: t('audit.who'), format: 'text', width: 24, value: ({ who }) => who },
      { title: t('audit.address'), format: 'text', value: ({ address }) => address },
      { title: t('audit.kind'), format: 'text', value: ({ noun }) => noun },
      { title: t('audit.action'), format: 'text', value: ({ action }) => action },
      { title: t('audit.about'), format: 'text', width: 38, value: ({ subjectId }) => subjectId },
      { title: t('audit.detail'), format: 'text', width: 80, value: ({ detail }) => detail },
    ],
    rows,
  )
}
