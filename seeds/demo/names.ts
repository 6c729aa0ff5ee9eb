import type { Industry } from '../../app/domain/vocabulary/industries.ts'

/** Invented clients: a place, a made-up stem, what it makes. Written so that no register knows them. */

const STEMS =
  '霁川 沅芷 朔汀 绛云 昀砥 澄岫 汀澜 砚青 棠溪 翊岑 峦霏 浔野 皓渚 栖桐 岚峤 泠舟 沐霖 珩屿 宥和 峄阳 漪宁 溯源川 晗光 ' +
  '笙野 澹宁 屹岩 绮陌 湉湉 芮泽 洵美川 骁途 弘屿 沄起 霏朗 璟渊 岐峰 泓岑 瀚旌 菁屿 蔚岭 鸿渚 沛岚 禾屿 钧泽 绎达 曜岑 甫洲 ' +
  '锦陌 颢然川 芷汀 晏河 铄光 潼屿 恺岑 琅川 迩远 萦绿 榆屿 暄和 觅屿'
const PLACES = '上海 上海 上海 苏州 宁波 杭州 深圳 东莞 佛山 无锡 常州 青岛 武汉 合肥'

const MAKES: Record<Industry, readonly string[]> = {
  integrated_circuits: ['微电子有限公司', '半导体股份有限公司', '芯片技术有限公司'],
  biomedicine: ['生物医药有限公司', '制药股份有限公司', '生物技术有限公司'],
  artificial_intelligence: ['智能科技有限公司', '机器人有限公司', '智算科技有限公司'],
  information_technology: ['通信技术有限公司', '信息技术股份有限公司', '显示技术有限公司'],
  life_health: ['医疗器械有限公司', '健康科技有限公司', '康复设备有限公司'],
  automotive: ['汽车电子有限公司', '汽车零部件有限公司', '新能源汽车有限公司'],
  high_end_equipment: ['精密机械有限公司', '重型装备股份有限公司', '包装设备有限公司'],
  advanced_materials: ['新材料有限公司', '复合材料股份有限公司', '高分子科技有限公司'],
  consumer_goods: ['家居用品有限公司', '服饰有限公司', '玩具有限公司', '日化有限公司', '户外用品有限公司'],
  other: ['贸易有限公司', '进出口有限公司'],
}

/** The Chinese companies that make things of one industry. */
export function chineseClients(industry: Industry): string[] {
  const places = PLACES.split(' ')
  return STEMS.split(' ').map((stem, i) => {
    const makes = MAKES[industry]
    return `${places[(i * 5 + industry.length) % places.length]}${stem}${makes[i % makes.length]}`
  })
}

const FOREIGN_STEMS =
  'Norvikell Ambrasel Tessaroun Quellmark Halvorden Brixamer Solenvia Kestrowe Ferradine Ostwinder Lumarque Vantrose ' +
  'Pellandro Skerriden Corvalette Durnholt Estrevane Falkonby Grantholme Hestervale Ilmarquay Jorvessen Kaldermoor ' +
  'Lindqvarn Morvantis Nerithane Orbellon Pravenko Rostevain Silvarund Tarkwendel Ulverstrom Varnelius Westerquill ' +
  'Yarrowden Zephirand Ashcombel Belmarine Caldwyck Dravenna Elsborough Fennimark Gorvanni Harrowgild'
const SUFFIX: Record<string, readonly string[]> = {
  de: ['GmbH', 'AG', 'Technik GmbH'],
  us: ['Inc.', 'LLC', 'Corp.'],
  gb: ['Ltd', 'plc'],
  fr: ['SAS', 'SA'],
  it: ['S.p.A.', 'S.r.l.'],
  es: ['S.A.', 'S.L.'],
  nl: ['B.V.', 'N.V.'],
  jp: ['K.K.'],
  kr: ['Co., Ltd.'],
  in: ['Pvt. Ltd.', 'Ltd.'],
  br: ['Ltda.', 'S.A.'],
  id: ['Tbk'],
  th: ['Co., Ltd.'],
  my: ['Sdn. Bhd.'],
  sg: ['Pte. Ltd.'],
  mx: ['S.A. de C.V.'],
  tr: ['A.Ş.'],
  ru: ['OOO'],
  se: ['AB'],
}

/** Companies of a country other than China, for opponents and for an overseas firm's local clients. */
export function foreignCompanies(country: string): string[] {
  const suffixes = SUFFIX[country] ?? ['Group']
  const offset = country.charCodeAt(0) + country.charCodeAt(1)
  const stems = FOREIGN_STEMS.split(' ')
  return stems.map((_, i) => `${stems[(i + offset) % stems.length]} ${suffixes[i % suffixes.length]}`)
}
