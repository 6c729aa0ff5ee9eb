import { titleIn } from '../domain/dispute/title.ts'
import type { Counted } from '../domain/report/count.ts'
import { FIGURE_CODES, figureOf } from '../domain/report/figures.ts'
import { jurisdictionName } from '../i18n/names.server.ts'
import type { Translate } from '../i18n/translate.ts'
import { vocabularyLabel } from '../i18n/vocabulary-label.ts'
import type { Report } from '../reports/queries.server.ts'
import type { ReportQuery } from '../reports/report-query.ts'
import { type Sheet, sheet } from './workbook.server.ts'

const SEPARATOR = '、'

/** A report as sheets: the figures with their definitions, what was asked for, and the breakdown. */
export function reportSheets(t: Translate, query: ReportQuery, report: Report): Sheet[] {
  const asked: [string, string][] = [
    [t('reports.period'), t('reports.spans', { from: query.from, to: query.to })],
    [t('reports.district'), query.district && vocabularyLabel(t, 'district', query.district)],
    [t('reports.channel'), query.channel && vocabularyLabel(t, 'channel', query.channel)],
    [t('reports.jurisdiction'), query.jurisdiction && jurisdictionName('zh-CN', query.jurisdiction)],
    [t('reports.ipType'), query.ipType && vocabularyLabel(t, 'ipType', query.ipType)],
  ]
  return [
    sheet(
      t('reports.title'),
      [
        { title: '类别', format: 'text', value: (code) => t(`reports.group.${figureOf(code).group}`) },
        { title: '指标', format: 'text', width: 24, value: (code) => t(`reports.name.${code}`) },
        { title: '数量', format: 'number', value: (code) => report.figures[code] },
        { title: '计算方法', format: 'text', width: 60, value: (code) => t(`reports.definition.${code}`) },
      ],
      FIGURE_CODES,
    ),
    sheet(
      '筛选条件',
      [
        { title: '条件', format: 'text', value: ([name]: [string, string]) => name },
        { title: '内容', format: 'text', width: 40, value: ([, value]) => value || t('reports.any') },
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
          value: (row: Report['rows'][number]) => nameOf(t, query, row.value),
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

function nameOf(t: Translate, { by }: ReportQuery, value: string): string {
  if (by === 'month') return value
  return by === 'jurisdiction' ? jurisdictionName('zh-CN', value) : vocabularyLabel(t, by, value)
}

/** The lines that a figure counts, as a sheet. */
export function figureSheet(t: Translate, { figure }: ReportQuery, lines: readonly Counted[]): Sheet {
  return sheet(
    t(`reports.name.${figure}`).slice(0, 31),
    [
      { title: t('reports.list.day'), format: 'day', value: (line) => line.day },
      {
        title: t('reports.list.what'),
        format: 'text',
        width: 40,
        value: (line) => titleIn('zh-CN', line.what) || (line.names?.zh ?? line.names?.en ?? ''),
      },
      {
        title: t('reports.list.enterprise'),
        format: 'text',
        width: 30,
        value: ({ names }) => names?.zh ?? names?.en ?? null,
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
          jurisdictions.map((code) => jurisdictionName('zh-CN', code)).join(SEPARATOR),
      },
      {
        title: t('reports.ipType'),
        format: 'text',
        value: ({ ipTypes }) => ipTypes.map((code) => vocabularyLabel(t, 'ipType', code)).join(SEPARATOR),
      },
      { title: t('reports.list.weight'), format: 'number', value: ({ weight }) => weight },
    ],
    lines,
  )
}
