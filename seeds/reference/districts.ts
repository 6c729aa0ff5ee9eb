/** A district of Shanghai, or the special area, as an enterprise's address names it. */
export type District = {
  code: string
  zh: string
  en: string
  /** GB/T 2260 code of the county-level division; null for an area that is none. */
  division: string | null
}

/**
 * Shanghai's sixteen districts, and the Lin-gang Special Area of the China (Shanghai) Pilot Free Trade Zone:
 * a functional area across parts of Pudong and Fengxian, not a division of its own, listed because it has its
 * own intellectual-property service and enterprises name it as their address.
 */
export const DISTRICTS: readonly District[] = [
  { code: 'huangpu', zh: '黄浦区', en: 'Huangpu', division: '310101' },
  { code: 'xuhui', zh: '徐汇区', en: 'Xuhui', division: '310104' },
  { code: 'changning', zh: '长宁区', en: 'Changning', division: '310105' },
  { code: 'jingan', zh: '静安区', en: "Jing'an", division: '310106' },
  { code: 'putuo', zh: '普陀区', en: 'Putuo', division: '310107' },
  { code: 'hongkou', zh: '虹口区', en: 'Hongkou', division: '310109' },
  { code: 'yangpu', zh: '杨浦区', en: 'Yangpu', division: '310110' },
  { code: 'minhang', zh: '闵行区', en: 'Minhang', division: '310112' },
  { code: 'baoshan', zh: '宝山区', en: 'Baoshan', division: '310113' },
  { code: 'jiading', zh: '嘉定区', en: 'Jiading', division: '310114' },
  { code: 'pudong', zh: '浦东新区', en: 'Pudong New Area', division: '310115' },
  { code: 'jinshan', zh: '金山区', en: 'Jinshan', division: '310116' },
  { code: 'songjiang', zh: '松江区', en: 'Songjiang', division: '310117' },
  { code: 'qingpu', zh: '青浦区', en: 'Qingpu', division: '310118' },
  { code: 'fengxian', zh: '奉贤区', en: 'Fengxian', division: '310120' },
  { code: 'chongming', zh: '崇明区', en: 'Chongming', division: '310151' },
  { code: 'lingang', zh: '临港新片区', en: 'Lin-gang Special Area', division: null },
]

export const DISTRICTS_SOURCE = {
  source: 'GB/T 2260, codes of administrative divisions: Shanghai; State Council, Guofa [2019] 15 (Lin-gang)',
  asOf: '2026-11-01',
}
