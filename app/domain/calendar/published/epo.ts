import type { PublishedCalendar } from '../calendar.ts'
import { on, through } from '../named-days.ts'

/**
 * Days on which at least one filing office of the European Patent Office (Munich, The Hague, Berlin) is closed for
 * the receipt of documents: the closing days of Rule 134(1) EPC. 2026 holds the days that a public list confirms; a
 * day that only one office might keep is left out, because then the date shown can only be too early, never too late.
 */
export const EPO: PublishedCalendar = {
  code: 'epo',
  name: { zh: '欧洲专利局受理处', en: 'European Patent Office filing offices' },
  years: [
    {
      year: 2020,
      source: 'OJ EPO 2019, A97',
      asOf: '2026-11-24',
      closed: [
        on('2020-01-01', '元旦', 'New Year’s Day'),
        on('2020-01-06', '主显节', 'Epiphany'),
        on('2020-04-10', '耶稣受难日', 'Good Friday'),
        on('2020-04-13', '复活节星期一', 'Easter Monday'),
        on('2020-04-27', '国王节', 'King’s Day'),
        on('2020-05-01', '劳动节', 'Labour Day'),
        on('2020-05-05', '解放日', 'Liberation Day'),
        on('2020-05-21', '耶稣升天节', 'Ascension Day'),
        on('2020-06-01', '圣灵降临节星期一', 'Whit Monday'),
        on('2020-06-11', '圣体节', 'Corpus Christi'),
        ...through('2020-12-24', '2020-12-31', '圣诞至新年', 'Christmas to New Year'),
      ],
      open: [],
    },
    {
      year: 2026,
      source: 'OJ EPO 2025, A40',
      asOf: '2026-11-24',
      closed: [
        on('2026-01-01', '元旦', 'New Year’s Day'),
        on('2026-01-06', '主显节', 'Epiphany'),
        on('2026-04-03', '耶稣受难日', 'Good Friday'),
        on('2026-04-06', '复活节星期一', 'Easter Monday'),
        on('2026-05-01', '劳动节', 'Labour Day'),
        on('2026-05-14', '耶稣升天节', 'Ascension Day'),
        on('2026-05-25', '圣灵降临节星期一', 'Whit Monday'),
        on('2026-06-04', '圣体节', 'Corpus Christi'),
        ...through('2026-12-24', '2026-12-31', '圣诞至新年', 'Christmas to New Year'),
      ],
      open: [],
    },
  ],
}
