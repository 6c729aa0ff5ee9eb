import type { PublishedCalendar } from '../calendar.ts'
import { on } from '../named-days.ts'

/**
 * Bank holidays of England and Wales as published at gov.uk/bank-holidays: the excluded days of the United Kingdom's
 * Intellectual Property Office besides weekends.
 */
export const UNITED_KINGDOM: PublishedCalendar = {
  code: 'gb',
  name: { zh: '英国（英格兰和威尔士）公共假日', en: 'United Kingdom (England and Wales) bank holidays' },
  years: [
    {
      year: 2026,
      source: 'gov.uk/bank-holidays',
      asOf: '2026-11-24',
      closed: [
        on('2026-01-01', '元旦', 'New Year’s Day'),
        on('2026-04-03', '耶稣受难日', 'Good Friday'),
        on('2026-04-06', '复活节星期一', 'Easter Monday'),
        on('2026-05-04', '五月初公共假日', 'Early May bank holiday'),
        on('2026-05-25', '春季公共假日', 'Spring bank holiday'),
        on('2026-08-31', '夏季公共假日', 'Summer bank holiday'),
        on('2026-12-25', '圣诞节', 'Christmas Day'),
        on('2026-12-28', '节礼日（补假）', 'Boxing Day (substitute day)'),
      ],
      open: [],
    },
    {
      year: 2027,
      source: 'gov.uk/bank-holidays',
      asOf: '2026-11-24',
      closed: [
        on('2027-01-01', '元旦', 'New Year’s Day'),
        on('2027-03-26', '耶稣受难日', 'Good Friday'),
        on('2027-03-29', '复活节星期一', 'Easter Monday'),
        on('2027-05-03', '五月初公共假日', 'Early May bank holiday'),
        on('2027-05-31', '春季公共假日', 'Spring bank holiday'),
        on('2027-08-30', '夏季公共假日', 'Summer bank holiday'),
        on('2027-12-27', '圣诞节（补假）', 'Christmas Day (substitute day)'),
        on('2027-12-28', '节礼日（补假）', 'Boxing Day (substitute day)'),
      ],
      open: [],
    },
  ],
}
