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
