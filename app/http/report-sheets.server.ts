import { titleIn } from '../domain/dispute/title.ts'
import { nameIn } from '../domain/name-in.ts'
import type { Counted } from '../domain/report/count.ts'
import { FIGURE_CODES, figureOf } from '../domain/report/figures.ts'
import { serverTranslator } from '../i18n/dictionaries.server.ts'
import type { Locale } from '../i18n/locale.ts'
import { jurisdictionName } from '../i18n/names.server.ts'
import { vocabularyLabel } from '../i18n/vocabulary-label.ts'
import type { Report } from '../reports/queries.server.ts'
import type { ReportQuery } from '../reports/report-query.ts'
import { type Sheet, sheet } from './workbook.server.ts'

/**
 * A report as sheets, in the language of the reader: the figures with their definitions, what was asked for, and the
 * breakdown.
 */
export function reportSheets(locale: Locale, query: ReportQuery, report: Report): Sheet[] {
  const t = serverTranslator(locale)
  const asked: [string, string][] = [
    [t('reports.period'), t('reports.spans', { from: query.from, to: query.to })],
    [t('reports.district'), query.district && vocabularyLabel(t, 'district', query.district)],
    [t('reports.channel'), query.channel && vocabularyLabel(t, 'channel', query.channel)],
    [t('reports.jurisdiction'), query.jurisdiction && jurisdictionName(locale, query.jurisdiction)],
    [t('reports.ipType'), query.ipType && vocabularyLabel(t, 'ipType', query.ipType)],
  ]
  return [
    sheet(
      t('reports.title'),
      [
        {
          title: t('reports.sheet.group'),
          format: 'text',
          value: (code) => t(`reports.group.${figureOf(code).group}`),
        },
        {
          title: t('reports.sheet.figure'),
          format: 'text',
          width: 24,
          value: (code) => t(`reports.name.${code}`),
        },
        { title: t('reports.list.weight'), format: 'number', value: (code) => report.figures[code] },
        {
          title: t('reports.sheet.definition'),
          format: 'text',
          width: 60,
          value: (code) => t(`reports.definition.${code}`),
        },
      ],
      FIGURE_CODES,
    ),
    sheet(
      t('reports.sheet.filters'),
      [
        { title: t('reports.sheet.filter'), format: 'text', value: ([name]: [string, string]) => name },
        {
          title: t('reports.sheet.value'),
          format: 'text',
          width: 40,
          value: ([, value]) => value || t('reports.any'),
        },
      ],
      asked,
    ),
    sheet(
      t('reports.breakdown'),
      [
        {
          title: t(`reports.by.${query.by}`),
          format: 'text' as const,
          width: 24,
          value: (row: Report['rows'][number]) => nameOf(locale, query, row.value),
        },
        ...report.columns.map((code) => ({
          title: t(`reports.name.${code}`),
          format: 'number' as const,
          value: (row: Report['rows'][number]) => row.counts[code] ?? 0,
        })),
      ],
      report.rows,
    ),
  ]
}

function nameOf(locale: Locale, { by }: ReportQuery, value: string): string {
  if (by === 'month') return value
  if (by === 'jurisdiction') return jurisdictionName(locale, value)
  return vocabularyLabel(serverTranslator(locale), by, value)
}

/** The lines that a figure counts, as a sheet in the language of the reader. */
export function figureSheet(locale: Locale, { figure }: ReportQuery, lines: readonly Counted[]): Sheet {
  const t = serverTranslator(locale)
  return sheet(
    t(`reports.name.${figure}`).slice(0, 31),
    [
      { title: t('reports.list.day'), format: 'day', value: (line) => line.day },
      {
        title: t('reports.list.what'),
        format: 'text',
        width: 40,
        value: ({ what, names }) => titleIn(locale, what) || (names && nameIn(locale, names)),
      },
      {
        title: t('reports.list.enterprise'),
        format: 'text',
        width: 30,
        value: ({ names }) => names && nameIn(locale, names),
      },
      {
        title: t('reports.district'),
        format: 'text',
        value: ({ district }) => district && vocabularyLabel(t, 'district', district),
      },
      {
        title: t('reports.channel'),
        format: 'text',
        value: ({ channel }) => channel && vocabularyLabel(t, 'channel', channel),
      },
      {
        title: t('reports.jurisdiction'),
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
      { title: t('reports.list.weight'), format: 'number', value: ({ weight }) => weight },
    ],
    lines,
  )
}
