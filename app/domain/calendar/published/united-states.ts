import type { PublishedCalendar } from '../calendar.ts'
import { on } from '../named-days.ts'

/**
 * Federal legal holidays of the United States: 5 U.S.C. 6103(a), with the day before for a Saturday and the day after
 * for a Sunday (6103(b), Executive Order 11582). Days that an executive order closes once are not foreseen here.
 */
export const UNITED_STATES: PublishedCalendar = {
  code: 'us',
  name: { zh: '美国联邦法定假日', en: 'United States federal holidays' },
  years: [
    {
      year: 2026,
      source: '5 U.S.C. 6103',
      asOf: '2026-11-24',
      closed: [
        on('2026-01-01', '元旦', 'New Year’s Day'),
        on('2026-01-19', '马丁·路德·金纪念日', 'Birthday of Martin Luther King, Jr.'),
        on('2026-02-16', '华盛顿诞辰', 'Washington’s Birthday'),
        on('2026-05-25', '阵亡将士纪念日', 'Memorial Day'),
        on('2026-06-19', '六月节', 'Juneteenth'),
        on('2026-07-03', '独立日（提前）', 'Independence Day (observed)'),
        on('2026-09-07', '劳动节', 'Labor Day'),
        on('2026-10-12', '哥伦布日', 'Columbus Day'),
        on('2026-11-11', '退伍军人节', 'Veterans Day'),
        on('2026-11-26', '感恩节', 'Thanksgiving Day'),
        on('2026-12-25', '圣诞节', 'Christmas Day'),
      ],
      open: [],
    },
    {
      year: 2027,
      source: '5 U.S.C. 6103',
      asOf: '2026-11-24',
      closed: [
        on('2027-01-01', '元旦', 'New Year’s Day'),
        on('2027-01-18', '马丁·路德·金纪念日', 'Birthday of Martin Luther King, Jr.'),
        on('2027-02-15', '华盛顿诞辰', 'Washington’s Birthday'),
        on('2027-05-31', '阵亡将士纪念日', 'Memorial Day'),
        on('2027-06-18', '六月节（提前）', 'Juneteenth (observed)'),
        on('2027-07-05', '独立日（顺延）', 'Independence Day (observed)'),
        on('2027-09-06', '劳动节', 'Labor Day'),
        on('2027-10-11', '哥伦布日', 'Columbus Day'),
        on('2027-11-11', '退伍军人节', 'Veterans Day'),
        on('2027-11-25', '感恩节', 'Thanksgiving Day'),
        on('2027-12-24', '圣诞节（提前）', 'Christmas Day (observed)'),
        on('2027-12-31', '元旦（提前）', 'New Year’s Day (observed)'),
      ],
      open: [],
    },
  ],
}
