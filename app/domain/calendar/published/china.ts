import type { PublishedCalendar } from '../calendar.ts'
import { on, through } from '../named-days.ts'

const MADE_UP = ['调休上班', 'working day instead'] as const

/**
 * Working days of public bodies in mainland China, from the yearly notices of the State Council's General Office
 * (国务院办公厅关于部分节假日安排的通知). A year appears here only when its notice has been issued.
 */
export const CHINA: PublishedCalendar = {
  code: 'cn',
  name: { zh: '中国内地（国务院办公厅放假安排）', en: 'Mainland China (State Council holiday notices)' },
  years: [
    {
      year: 2025,
      source: '国办发明电〔2024〕12号',
      asOf: '2026-11-24',
      closed: [
        on('2025-01-01', '元旦', 'New Year'),
        ...through('2025-01-28', '2025-02-04', '春节', 'Spring Festival'),
        ...through('2025-04-04', '2025-04-06', '清明节', 'Qingming Festival'),
        ...through('2025-05-01', '2025-05-05', '劳动节', 'Labour Day'),
        ...through('2025-05-31', '2025-06-02', '端午节', 'Dragon Boat Festival'),
        ...through('2025-10-01', '2025-10-08', '国庆节、中秋节', 'National Day and Mid-Autumn Festival'),
      ],
      open: [
        on('2025-01-26', ...MADE_UP),
        on('2025-02-08', ...MADE_UP),
        on('2025-04-27', ...MADE_UP),
        on('2025-09-28', ...MADE_UP),
        on('2025-10-11', ...MADE_UP),
      ],
    },
    {
      year: 2026,
      source: '国办发明电〔2025〕7号',
      asOf: '2026-11-24',
      closed: [
        ...through('2026-01-01', '2026-01-03', '元旦', 'New Year'),
        ...through('2026-02-15', '2026-02-23', '春节', 'Spring Festival'),
        ...through('2026-04-04', '2026-04-06', '清明节', 'Qingming Festival'),
        ...through('2026-05-01', '2026-05-05', '劳动节', 'Labour Day'),
        ...through('2026-06-19', '2026-06-21', '端午节', 'Dragon Boat Festival'),
        ...through('2026-09-25', '2026-09-27', '中秋节', 'Mid-Autumn Festival'),
        ...through('2026-10-01', '2026-10-07', '国庆节', 'National Day'),
      ],
      open: [
        on('2026-01-04', ...MADE_UP),
        on('2026-02-14', ...MADE_UP),
        on('2026-02-28', ...MADE_UP),
        on('2026-05-09', ...MADE_UP),
        on('2026-09-20', ...MADE_UP),
        on('2026-10-10', ...MADE_UP),
      ],
    },
  ],
}
