import type { Dictionary } from './dictionary.ts'

/** Words that swallow a name: treaties, money, days, styles, waters. Read before anything in them is. */
const NEUTRAL = `
近日|今日|昨日|当日|日前|同日|次日|即日|翌日|明日|每日|节日|生日|工作日|假日|日内|日常|日期|平日|往日|日后|往日|日益
巴黎公约|伯尔尼公约|马德里体系|马德里协定|马德里国际注册|马德里国际商标|马德里商标国际注册|马德里指定|马德里商标|马德里注册|马德里议定书|海牙体系|海牙协定|海牙国际注册|海牙取证公约|海牙公约|海牙送达公约|里斯本协定|布达佩斯条约|尼斯分类|洛迦诺分类|斯特拉斯堡协定|维也纳分类|罗马公约|新加坡条约|新加坡公约|纽约公约|北京条约|日内瓦公约|华盛顿条约
海湾国家|海合会国家|hong kong office of adndrc|adndrc hong kong|adndrc (hong kong)|adndrc in hong kong|hong kong adndrc|madrid designation|madrid mark|madrid international|madrid extension|马德里好像|马德里不能|马德里可以|马德里能|马德里商标指定|做了马德里|做马德里|马德里延伸|马德里国际申请|行马德里|走马德里|通过马德里|用马德里|马德里途径|马德里申请|by madrid|via madrid|through madrid|madrid trademark|madrid trade mark|madrid application|madrid system|madrid protocol|madrid filing|under madrid|madrid registration|madrid route|paris convention|berne convention|madrid protocol|madrid system|madrid agreement|hague convention|hague agreement|hague system|nice classification|nice class|locarno classification|new york convention|singapore convention|budapest treaty
美元|美金|欧元|英镑|日元|韩元|港元|港币|澳元|加元|加拿大元|新加坡元|新台币|瑞士法郎|卢布|卢比|印度卢比|泰铢|越南盾|US$|US dollar|us dollars|USD|hong kong dollar|HK$|HKD
美式|法式|日式|德式|英式|韩式|美系|德系|日系|韩系|法系|中式|德企|美企|日企|韩企|法企|英企|美资|德资|日资|韩资|外资|美籍|日籍|eu-china|the eu-china|china-eu|eu-uk|the eu-uk|us-china|china-us|sino-german|sino-french|sino-japanese|sino-us|sino-american|中美|中欧|中德|中日|中韩|中英|中法|中美贸易|中欧班列
墨西哥湾|印度洋|波斯湾|英吉利海峡|法兰西岛|南美洲|latin american|latin america|south american|south america|north american|north america|central america|west africa
法国红酒|瑞士军刀|美国队长|美国线规|英国脱欧|日本料理|韩国料理|意大利面|上海地区|沿海地区|内海地区|临海地区|东海地区|南海地区|渤海地区|珠海地区|法兰克福学派|柏林墙|罗马尼亚语|罗马数字|俄罗斯方块|内蒙古|黑山羊|黑山县|河南|海南|云南|湖南|山东德州|中国|上海|北京|深圳|广州|广东|浙江|江苏|福建|杭州|宁波|苏州|义乌|临港|浦东|国内|我国|麻省理工|纽约时报|伦敦大学|薄荷|合同里|专利马上|china|shanghai|beijing|shenzhen
北京时间|美东时间|上海时间|beijing time|shanghai time|eastern time
chamber for patent disputes|专利纠纷委员会|专利争议委员会
czech arbitration court|捷克仲裁院|捷克仲裁法院
air jordan|michael jordan|paris hilton|new england|nice to meet
商标国际注册|专利合作条约
管辖权异议|无异议|没有异议|异议期满无人
ip address|it department|it company|it is urgent
georgia-based|vice versa|vis-a-vis
`

/** Languages by name: they say how to talk, never where. */
const LANGUAGES = `
zh: 中文|汉语|普通话|华语|国语|mandarin|chinese language|chinese-speaking|speak chinese|speaks chinese|in chinese
en: 英文|英语|english
de: 德文|德语|german-speaking|german speaking|speak german|speaks german|german language|in german and|german translation
fr: 法文|法语|french-speaking|french speaking|speak french|speaks french|french language|french translation
es: 西班牙文|西班牙语|西语|spanish-speaking|spanish speaking|speak spanish|speaks spanish|spanish language|spanish translation
pt: 葡萄牙文|葡萄牙语|葡文|葡语|portuguese-speaking|speak portuguese|speaks portuguese|portuguese language
it: 意大利文|意大利语|意语|italian-speaking|speak italian|speaks italian|italian language
ja: 日文|日语|japanese-speaking|japanese speaking|speak japanese|speaks japanese|japanese language|japanese translation
ko: 韩文|韩语|korean-speaking|korean speaking|speak korean|speaks korean|korean language
ru: 俄文|俄语|russian-speaking|speak russian|speaks russian|russian language
ar: 阿拉伯文|阿拉伯语|阿语|arabic
vi: 越南文|越南语|越语|vietnamese-speaking|speak vietnamese|vietnamese language
th: 泰文|泰语|thai-speaking|speak thai|thai language
id: 印尼文|印尼语|印度尼西亚语|bahasa indonesia
ms: 马来语|马来文|bahasa melayu
tr: 土耳其语|土耳其文|speak turkish|turkish language|turkish-speaking
nl: 荷兰语|荷兰文|dutch-speaking|speak dutch|speaks dutch|dutch language
pl: 波兰语|波兰文|polish-speaking|speak polish|polish language
sv: 瑞典语|swedish-speaking|swedish language
he: 希伯来语|hebrew
hi: 印地语|hindi
fa: 波斯语|farsi
el: 希腊语
cs: 捷克语
hu: 匈牙利语
fi: 芬兰语
da: 丹麦语
uk: 乌克兰语
kk: 哈萨克语
`

export function addNeutralWords(dictionary: Dictionary): void {
  for (const line of NEUTRAL.trim().split('\n')) dictionary.add(line, { kind: 'neutral' })
  for (const line of LANGUAGES.trim().split('\n')) {
    const [code, terms] = line.split(': ') as [string, string]
    dictionary.add(terms, { kind: 'language', code })
  }
}
