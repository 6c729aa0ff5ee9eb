import type { Label } from './labels.ts'

/** By which way a dispute came in, in the order in which the centre counts them. */
export const CHANNELS = [
  'city_centre',
  'pudong_centre',
  'district',
  'park_station',
  'overseas_station',
  'hotline',
  'website',
  'mini_programme',
  'counter',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Where an enterprise comes in by itself. */
export const OWN_CHANNEL: Channel = 'website'

/** Shanghai's sixteen districts, and the special area of Lingang. */
export const DISTRICTS = [
  'huangpu',
  'xuhui',
  'changning',
  'jingan',
  'putuo',
  'hongkou',
  'yangpu',
  'minhang',
  'baoshan',
  'jiading',
  'pudong',
  'jinshan',
  'songjiang',
  'qingpu',
  'fengxian',
  'chongming',
  'lingang',
] as const
export type District = (typeof DISTRICTS)[number]

export const isDistrict = (code: string): code is District => (DISTRICTS as readonly string[]).includes(code)
export const isChannel = (code: string): code is Channel => (CHANNELS as readonly string[]).includes(code)

export const CHANNEL_LABELS: Record<Channel, Label> = {
  city_centre: { zh: '市中心窗口', en: 'city centre' },
  pudong_centre: { zh: '浦东中心', en: 'Pudong centre' },
  district: { zh: '区级工作站', en: 'district station' },
  park_station: { zh: '园区工作站', en: 'park station' },
  overseas_station: { zh: '海外工作站', en: 'overseas station' },
  hotline: { zh: '热线电话', en: 'hotline' },
  website: { zh: '网站', en: 'website' },
  mini_programme: { zh: '小程序', en: 'mini-programme' },
  counter: { zh: '现场受理', en: 'counter' },
}

export const DISTRICT_LABELS: Record<District, Label> = {
  huangpu: { zh: '黄浦区', en: 'Huangpu' },
  xuhui: { zh: '徐汇区', en: 'Xuhui' },
  changning: { zh: '长宁区', en: 'Changning' },
  jingan: { zh: '静安区', en: "Jing'an" },
  putuo: { zh: '普陀区', en: 'Putuo' },
  hongkou: { zh: '虹口区', en: 'Hongkou' },
  yangpu: { zh: '杨浦区', en: 'Yangpu' },
  minhang: { zh: '闵行区', en: 'Minhang' },
  baoshan: { zh: '宝山区', en: 'Baoshan' },
  jiading: { zh: '嘉定区', en: 'Jiading' },
  pudong: { zh: '浦东新区', en: 'Pudong' },
  jinshan: { zh: '金山区', en: 'Jinshan' },
  songjiang: { zh: '松江区', en: 'Songjiang' },
  qingpu: { zh: '青浦区', en: 'Qingpu' },
  fengxian: { zh: '奉贤区', en: 'Fengxian' },
  chongming: { zh: '崇明区', en: 'Chongming' },
  lingang: { zh: '临港新片区', en: 'Lingang special area' },
}
