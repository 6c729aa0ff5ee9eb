/** A way by which a dispute comes in. */
export type Channel = { code: string; zh: string; en: string }

/** The channels that the guidance centre's procedure names; the table is ours, so it has no outside source. */
export const CHANNELS: readonly Channel[] = [
  { code: 'city_centre', zh: '市级中心', en: 'city centre' },
  { code: 'pudong_centre', zh: '浦东中心', en: 'Pudong centre' },
  { code: 'district', zh: '区级工作站', en: 'district station' },
  { code: 'park_station', zh: '园区工作站', en: 'park station' },
  { code: 'overseas_station', zh: '海外工作站', en: 'overseas station' },
  { code: 'hotline', zh: '热线电话', en: 'hotline' },
  { code: 'website', zh: '网站', en: 'website' },
  { code: 'mini_programme', zh: '小程序', en: 'mini-programme' },
  { code: 'counter', zh: '服务窗口', en: 'counter' },
]

export const CHANNELS_AS_OF = '2026-11-01'
