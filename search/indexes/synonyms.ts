/** Words of which each finds the others: abbreviations, official names and how the trade says it. */
const EQUAL: readonly (readonly string[])[] = [
  ['贸促会', '中国国际贸易促进委员会', 'ccpit'],
  ['337调查', '337 调查', 'section 337', '337 investigation'],
  ['美国国际贸易委员会', 'itc', 'usitc'],
  ['世界知识产权组织', 'wipo', '产权组织'],
  ['欧洲专利局', '欧专局', 'epo'],
  ['欧盟知识产权局', 'euipo'],
  ['统一专利法院', 'upc'],
  ['美国专利商标局', 'uspto'],
  ['中国国际经济贸易仲裁委员会', '贸仲', '贸仲委', 'cietac'],
  ['香港国际仲裁中心', 'hkiac'],
  ['标准必要专利', 'sep', '标准必要'],
  ['公平合理无歧视', 'frand'],
  ['域名争议', 'udrp'],
  ['知识产权', '智慧财产权', '智财', 'ip', 'intellectual property'],
  ['著作权', '版权', 'copyright'],
  ['商业秘密', '营业秘密', 'trade secret'],
  ['商标', 'trademark', 'trade mark'],
  ['专利', 'patent'],
  ['外观设计', 'design patent'],
  ['侵权', 'infringement'],
  ['诉讼', 'litigation'],
  ['仲裁', 'arbitration'],
  ['调解', 'mediation'],
  ['律所', '律师事务所', 'law firm'],
  ['抢注', '恶意注册', 'squatting'],
  ['美国', 'usa', 'united states'],
  ['英国', 'uk', 'united kingdom'],
  ['欧盟', 'eu', 'european union'],
]

/** As the server wants them: for each word all the words that it also finds. */
export const synonyms: Record<string, string[]> = Object.fromEntries(
  EQUAL.flatMap((words) => words.map((word) => [word, words.filter((other) => other !== word)])),
)

/**
 * Words that the server's segmentation of Chinese must keep apart from their neighbours. Only short ones: a
 * long one would hide the words inside it (标准必要专利 would no longer be found by 必要专利).
 */
export const dictionary: string[] = [
  '337',
  '301',
  '专利',
  '商标',
  '版权',
  '著作权',
  '域名',
  '商业秘密',
  '外观',
  '实用新型',
  '侵权',
  '标准',
  '必要',
  '许可',
  '诉讼',
  '仲裁',
  '调解',
  '调查',
  '无效',
  '异议',
  '抢注',
  '海关',
  '展会',
  '禁令',
  '应诉',
  '维权',
  '律师',
  '代理',
  '知识产权',
]
