import type { PublishedCalendar } from '../calendar.ts'
import { on } from '../named-days.ts'

/**
 * Public holidays in Munich (Art. 1 of Bavaria's Feiertagsgesetz, with the Assumption, which Munich keeps): the days
 * that count for the German Patent and Trade Mark Office, the Federal Patent Court and the courts of Munich.
 */
export const MUNICH: PublishedCalendar = {
  code: 'de-munich',
  name: { zh: '德国慕尼黑法定假日', en: 'Public holidays in Munich, Germany' },
  years: [
    {
      year: 2026,
      source: 'Art. 1 FTG (Bayern)',
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
        on('2026-08-15', '圣母升天节', 'Assumption Day'),
        on('2026-10-03', '德国统一日', 'German Unity Day'),
        on('2026-11-01', '诸圣节', 'All Saints’ Day'),
        on('2026-12-25', '圣诞节', 'Christmas Day'),
        on('2026-12-26', '圣诞节次日', 'Second Day of Christmas'),
      ],
      open: [],
    },
    {
      year: 2027,
      source: 'Art. 1 FTG (Bayern)',
      asOf: '2026-11-24',
      closed: [
        on('2027-01-01', '元旦', 'New Year’s Day'),
        on('2027-01-06', '主显节', 'Epiphany'),
        on('2027-03-26', '耶稣受难日', 'Good Friday'),
        on('2027-03-29', '复活节星期一', 'Easter Monday'),
        on('2027-05-01', '劳动节', 'Labour Day'),
        on('2027-05-06', '耶稣升天节', 'Ascension Day'),
        on('2027-05-17', '圣灵降临节星期一', 'Whit Monday'),
        on('2027-05-27', '圣体节', 'Corpus Christi'),
        on('2027-08-15', '圣母升天节', 'Assumption Day'),
        on('2027-10-03', '德国统一日', 'German Unity Day'),
        on('2027-11-01', '诸圣节', 'All Saints’ Day'),
        on('2027-12-25', '圣诞节', 'Christmas Day'),
        on('2027-12-26', '圣诞节次日', 'Second Day of Christmas'),
      ],
      open: [],
    },
  ],
}
