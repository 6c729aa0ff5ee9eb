import { describe, expect, it } from 'vitest'
import { readWords } from '../../../../app/domain/matching/words/read-words.ts'

const NOW = new Date('2026-11-23T00:00:00Z')
const read = (text: string) => readWords(text, NOW).request

describe('where the dispute is', () => {
  it.each([
    ['一家美国公司在德国起诉我们专利侵权', ['de']],
    ['A US company sued us in Germany', ['de']],
    ['我司（上海某某公司）在中国生产，在法国被诉', ['fr']],
    ['美国和德国都收到诉状', ['us', 'de']],
    ['不在美国，是在加拿大被起诉', ['ca']],
    ['The lawsuit is in Canada, not in the US', ['ca']],
    ['货物在荷兰鹿特丹港被海关扣押，目的地是德国', ['nl']],
    ['出口到法国的货物被海关扣押', ['fr']],
    ['在德州东区被诉专利侵权', ['us']],
    ['遭遇337调查', ['us']],
    ['亚马逊德国站链接被投诉', ['de']],
    ['amazon.de listing removed', ['de']],
    ['被英特尔、美的、德龙、法雷奥、日立和德州仪器警告', undefined],
    ['3月1日本公司收到警告函', undefined],
    ['近日本司在法院被诉', undefined],
    ['收到英文律师函', undefined],
    ['We were served in time and need help in English', undefined],
    ['巴黎公约优先权和马德里国际注册，支付10万美元', undefined],
    ['河南非遗产品在上海法院涉诉', ['cn']],
    ['UPC条码被平台判定无效', undefined],
    ['在统一专利法院慕尼黑地方分院被诉', ['up']],
    ['欧盟商标被异议', ['em']],
    ['EPO异议', ['ep']],
    ['我們在台灣的商標被搶註', ['tw']],
    ['PLEASE HELP US, SUED IN CANADA', ['ca']],
    ['在美被诉', ['us']],
    ['在日韩都有人仿冒我们的外观', ['jp', 'kr']],
    ['宁波海关扣了我们出口的货', ['cn']],
    ['德国那边早就和解了，现在是都灵法院的专利官司', ['it']],
    ['Vietnam - nothing. Cambodia: our mark was squatted', ['kh']],
    ['槟城一家工厂抄了我们的布图设计，怎么维权', ['my']],
    ['槟城一家竞争对手告我们抄袭', undefined],
    ['收到337立案通知', ['us']],
    // Who opposes us is from there, and the office is elsewhere.
    ['美国公司向欧洲专利局对我们的专利提异议', ['ep']],
    ['意大利公司在欧盟知识产权局申请无效我们的外观', ['em']],
    ['日本企业在韩国法院起诉我们专利侵权', ['kr']],
    ['布鲁塞尔的企业法庭传我们', ['be']],
    // The state, and the country.
    ['Sued in Georgia, USA over a patent.', ['us']],
    ['Sued in Georgia (US) over a patent.', ['us']],
    ['Sued in Georgia, the state, over a patent.', ['us']],
    ['Sued before a Georgia state court over a patent.', ['us']],
    ['Our mark in Georgia (Tbilisi) was opposed', ['ge']],
    ['Our marks in Georgia and the US were opposed', ['ge', 'us']],
  ])('%s', (text, places) => {
    expect(read(text).jurisdictions).toEqual(places)
  })
})

describe('which right', () => {
  it.each([
    ['外观设计专利侵权', ['design']],
    ['实用新型侵权', ['patent']],
    ['标准必要专利许可谈判', ['patent']],
    ['专利和外观都有', ['patent', 'design']],
    ['不是专利问题，是商标', ['trademark']],
    ['营业秘密被窃取', ['trade_secret']],
    ['trade dress lawsuit', ['unfair_competition']],
    ['We design and sell lamps; a patent case', ['patent']],
    ['patent pending design of our bottle was copied', ['design']],
    ['我们没有侵犯对方专利', ['patent']],
    ['域名被投诉', ['domain_name']],
    ['版权，不涉及商标和著作权登记以外的问题', ['copyright']],
  ])('%s', (text, rights) => {
    expect(read(text).ipTypes).toEqual(rights)
  })
})

describe('which procedure decides', () => {
  it.each([
    ['被诉专利侵权，同时收到337立案通知', 'trade_investigation'],
    ['展会上收到临时禁令', 'preliminary_injunction'],
    ['商标被抢注为域名，想投诉域名', 'udrp'],
    ['商标被抢注，想提异议', 'squatting'],
    ['在德国被诉，想无效对方的专利', 'invalidation'],
    ['我们不想打官司，希望调解', 'mediation'],
    ['收到律师函', undefined],
    ['法院已受理管辖权异议', 'litigation'],
    ['未经许可使用我们的版权', undefined],
    ['参展前做专利预警，担心被申请禁令', 'compliance'],
    ['展位被查封，想做合规整改', 'trade_fair'],
    ['链接被投诉下架', 'ecommerce_platform'],
    ['代理商把我们的牌子登他自己名下了', 'squatting'],
    ['有人不同意给我们的牌子注册', 'opposition'],
    ['想把竞争对手的专利打掉', 'invalidation'],
    ['莫斯科仲裁法院受理，商标侵权', 'litigation'],
    ['想找个中立的人从中说和', 'mediation'],
    ['打赢过一次337，这回在德州被起诉', 'litigation'],
    ['目前还没进诉讼', undefined],
    ['那不算抢注，想谈个授权', 'licensing'],
    ['法官没等开庭就下令不许我们卖', 'preliminary_injunction'],
    ['商标当初是公司出钱、挂在他名下的', 'ownership'],
    ['代理商把我们牌子报上去了', 'squatting'],
  ])('%s', (text, procedure) => {
    expect(read(text).procedure).toBe(procedure)
  })
})

describe('which side we are on', () => {
  it.each([
    ['被诉专利侵权', 'respondent'],
    ['收到传票', 'respondent'],
    ['亚马逊链接被下架', 'respondent'],
    ['商标在越南被抢注', 'claimant'],
    ['我们不是被告，我们要起诉对方', 'claimant'],
    ['我们的专利被侵权，想维权', 'claimant'],
    ['我方为专利权人，对方提出异议', 'respondent'],
    ['我方为无效请求人', 'claimant'],
    ['We were sued', 'respondent'],
    ['We want to sue a competitor', 'claimant'],
    ['想了解专利诉讼流程', undefined],
    ['做一个FTO分析', undefined],
    ['产品被人说侵权了', 'respondent'],
    ['商标局来文，有人反对我们的牌子注册', 'respondent'],
    ['Acme在伦敦起诉，专利', 'respondent'],
    ['我们的listing被competitor report了', 'respondent'],
    ['A rival wants our registered design declared invalid', 'respondent'],
    ['对手跑去专利局想把它废掉', 'respondent'],
    ['警察说他卖假名牌', 'respondent'],
    ['希望海关扣留仿冒我司品牌的货', 'claimant'],
    ['Please recommend counsel for a nullity action against his patent', 'claimant'],
    ['Our mark is the subject of an application for invalidity', 'respondent'],
    ['有家店照搬我们的包装装潢', 'claimant'],
    ['我哋想入稟告佢', 'claimant'],
    ['They sell knock-offs of our lamp', 'claimant'],
    ['Need counsel who can knock out a patent', 'claimant'],
    ['How do we keep a rival from registering our logo?', 'claimant'],
  ])('%s', (text, role) => {
    expect(read(text).role).toBe(role)
  })
})

it('takes no word of a name for a place or a right', () => {
  expect(read('Santos Trading 在菲律宾抢注了我们的商标').jurisdictions).toEqual(['ph'])
  expect(read('域名投诉，投诉人是 Siemens Trademark GmbH').ipTypes).toEqual(['domain_name'])
})

describe('opponents, deadlines and languages', () => {
  it.each([
    ['对方是 Acme GmbH，在德国起诉', ['Acme GmbH']],
    ['v. Acme Corp, D. Del.', ['Acme Corp']],
    ['sued by Acme Holdings Ltd. in London', ['Acme Holdings Ltd.']],
    ['被博世在德国起诉', ['博世']],
    ['原告 Thornbury Ltd 在英国告我们', ['Thornbury Ltd']],
    ['The other side is Bosch GmbH', ['Bosch GmbH']],
    ['We got a letter from Busch + Müller KG about a patent', ['Busch + Müller KG']],
    ['被西班牙 Talleres Iruña S.L. 起诉', ['Talleres Iruña S.L.']],
    ['异议人三家，BASF、Clariant、Evonik', ['BASF', 'Clariant', 'Evonik']],
    ['前员工李志强离职后把图纸带走了', ['李志强']],
    ['海关说侵犯联合利华的商标', ['联合利华']],
    ['有个叫 Lumex 的公司发律师函', ['Lumex']],
    ['投诉方为株式会社みなと精工', ['株式会社みなと精工']],
    ['We represent Hangzhou Qiantu Co., Ltd., sued by Lumileds LLC', ['Lumileds LLC']],
    ['我们的美国代理商 Pinnacle Supply 也收到通知', undefined],
    ['客户 Best Buy 要求我们处理', undefined],
    ['亚马逊把链接下架了，EUIPO 发来通知', undefined],
    ['说侵犯了Brightline Home Inc.的外观专利，店铺名叫 CleanPal。', ['Brightline Home Inc.']],
    ['申请人是 Roborock 竞争对手 iClean Corp.', ['iClean Corp.']],
    ['被抢注，对方叫「德和堂凉茶有限公司」', ['德和堂凉茶有限公司']],
    ['原告叫 شركة النيل للتجارة', ['شركة النيل للتجارة']],
    ['our only company in Europe is a Polish sp. z o.o., we want customs to stop copies', undefined],
    ['complaint of Jotun? no, of Gulfcoat Paints LLC', ['Gulfcoat Paints LLC']],
    ['多哈法院通知，Doha Pearl Trading W.L.L.告我们', ['Doha Pearl Trading W.L.L.']],
    ['because Paradise Tech (Macau) Ltd. says it infringes', ['Paradise Tech (Macau) Ltd.']],
    ['我司职工王立群离职后以自己名义申请专利', ['王立群']],
    ['“we act for Oakhurst Ltd. Your client infringes the mark”', ['Oakhurst Ltd.']],
    ['我是调解员，正在调解泰国企业Chao Phraya Gems的纠纷', undefined],
    ["We've got a letter, I'm told", undefined],
    ['被一家美国公司起诉', undefined],
    ['对方是一家德国公司', undefined],
  ])('names the opponents of %s', (text, names) => {
    expect(read(text).opponents?.map((opponent) => opponent.name)).toEqual(names)
  })

  it.each([
    ['12月10日前答复', '2026-12-10T23:59:00+08:00'],
    ['须在2027年1月5日下午5点前提交', '2027-01-05T17:00:00+08:00'],
    ['Statement of defence due 15 March', '2027-03-15T23:59:00+08:00'],
    ['respond by December 1, 2026', '2026-12-01T23:59:00+08:00'],
    ['对方已于3月1日起诉', undefined],
    ['2月30日前答复', undefined],
    ['2025年3月1日前答复', undefined],
    ['20天内答辩', undefined],
    ['下周三前要答复', '2026-12-02T23:59:00+08:00'],
    ['下下周一之前必须提交', '2026-12-07T23:59:00+08:00'],
    ['这周五下午五点前回函', '2026-11-27T17:00:00+08:00'],
    ['最晚星期天回复', '2026-11-29T23:59:00+08:00'],
    ['明天之前要撤下展品', '2026-11-24T23:59:00+08:00'],
    ['最迟后天上午10点答复', '2026-11-25T10:00:00+08:00'],
    ['月底前答辩', '2026-11-30T23:59:00+08:00'],
    ['期限到下个月底', '2026-12-31T23:59:00+08:00'],
    ['下月5号前提交', '2026-12-05T23:59:00+08:00'],
    ['25号之前要交', '2026-11-25T23:59:00+08:00'],
    ['十二月十号前答辩', '2026-12-10T23:59:00+08:00'],
    ['年底前必须应诉', '2026-12-31T23:59:00+08:00'],
    ['要求48小时内答复', '2026-11-25T08:00:00+08:00'],
    ['答辩期只剩五天了', '2026-11-28T23:59:00+08:00'],
    ['离答辩截止还有两周', '2026-12-07T23:59:00+08:00'],
    ['reply due by next Wednesday', '2026-12-02T23:59:00+08:00'],
    ['we must answer before Friday', '2026-11-27T23:59:00+08:00'],
    ['they want a reply by tomorrow', '2026-11-24T23:59:00+08:00'],
    ['deadline: end of next week', '2026-12-04T23:59:00+08:00'],
    ['due by the end of the month', '2026-11-30T23:59:00+08:00'],
    ['We have to respond within 48 hours', '2026-11-25T08:00:00+08:00'],
    ['only 6 days left to answer', '2026-11-29T23:59:00+08:00'],
    ['reply no later than 12/10/2026', undefined],
    ['respond by 2026-12-10', '2026-12-10T23:59:00+08:00'],
    ['respond by 25/12/2026', '2026-12-25T23:59:00+08:00'],
    ['respond by 15.01.2027', '2027-01-15T23:59:00+08:00'],
    ['上周三之前他们发过函', undefined],
    ['我们明天去德国参展', undefined],
    ['下周三前后去谈', undefined],
    ['昨天收到的函', undefined],
    ['该专利24小时内卖了一千件', undefined],
    ['within 20 days of service', undefined],
    ['该专利有效期限至2030年5月1日', undefined],
    ['our patent expires on 1 May 2030', undefined],
    ['the time to answer expires on 8 December', '2026-12-08T23:59:00+08:00'],
    ['客户是某某有限公司，我们承诺48小时内交货', undefined],
    ['12月底前要应诉', '2026-12-31T23:59:00+08:00'],
    ['1月底前要应诉', '2027-01-31T23:59:00+08:00'],
    ['answer due by the end of January', '2027-01-31T23:59:00+08:00'],
    ['下周五（12月4日）前答辩', '2026-12-04T23:59:00+08:00'],
    ['sued by Acme on 5 December', undefined],
    ['reply by noon on 5 December', '2026-12-05T23:59:00+08:00'],
    ['we need to answer by Friday, 4 December', '2026-12-04T23:59:00+08:00'],
    ['海关通知11月20日收到，收到之日起10个工作日内书面反对', '2026-12-04T23:59:00+08:00'],
    ['答辩期三个月，10月30日送达', '2027-01-30T23:59:00+08:00'],
    ['在澳大利亚被诉，12月5日前答辩', '2026-12-05T20:59:00+08:00'],
    ['sued in Germany, reply by 5 pm on 5 December', '2026-12-05T23:59:00+08:00'],
    ['昨天收到的传票，30天内答辩', '2026-12-22T23:59:00+08:00'],
    ['served on 18 November, we must answer within 21 days after service', '2026-12-09T23:59:00+08:00'],
    ['seven business days to object, notice dated Nov 19', '2026-11-30T23:59:00+08:00'],
    ['Answer in 2 months, notified 13 Nov 2026', '2027-01-13T23:59:00+08:00'],
    ['明天就是答复截止日', '2026-11-24T23:59:00+08:00'],
    ['Must reply in 5 days from today', '2026-11-28T23:59:00+08:00'],
    ['意见書提出期限令和8年12月14日', '2026-12-14T23:59:00+08:00'],
    ['11/20收到通知，海关给7个工作天', '2026-12-01T23:59:00+08:00'],
    ['裁定20号送达，两周内可以提异议', '2026-12-04T23:59:00+08:00'],
    ['to be lodged by Tuesday week', '2026-12-01T23:59:00+08:00'],
    ['they wish to have an answer a fortnight from today', '2026-12-07T23:59:00+08:00'],
    ['we must reply by tomorrow week... no, sorry, by 11 December', '2026-12-11T23:59:00+08:00'],
    ['商标三年未使用，11月20日收到通知', undefined],
    ['our goods were seized on 20 November and held for 10 days', undefined],
    ['该合同2026年11月1日签订，有效期两年', undefined],
    ['客户11月20日下单，30天交货', undefined],
  ])('reads the deadline of %s', (text, respondBy) => {
    expect(read(text).respondBy).toBe(respondBy)
  })

  it.each([
    ['案号 1:26-cv-09123，芝加哥法院', '1:26-cv-09123'],
    ['Inv. No. 337-TA-1460', '337-TA-1460'],
    ['杜塞尔多夫 4c O 999/26', '4c O 999/26'],
    ['Case No. T-123/26 before the General Court', 'T-123/26'],
    ['WIPO 案件编号 D2026-4411', 'D2026-4411'],
    ['UPC_CFI_512/2026', 'UPC_CFI_512/2026'],
    ['(2026)沪73民初123号', '(2026)沪73民初123号'],
    ['我们在2026年收到函，专利号EP3456789B1', undefined],
    ['in this case no patent is named', undefined],
  ])('reads the number of the case in %s', (text, docket) => {
    expect(readWords(text).because.find(({ field }) => field === 'docket')?.code).toBe(docket)
  })

  it.each([
    ['送达日期是2026年11月20日，须答辩', '2026-11-20'],
    ['昨天收到传票', '2026-11-22'],
    ['we were served on 18 November 2026 with a complaint', '2026-11-18'],
    ['12月1日开庭', undefined],
    ['客户11月20日下单', undefined],
  ])('reads the day on which papers came in %s', (text, day) => {
    const { because } = readWords(text, new Date('2026-11-23T00:00:00Z'))
    expect(because.find(({ field }) => field === 'servedOn')?.code).toBe(day)
  })

  it('reads no deadline without knowing the day', () => {
    expect(readWords('12月10日前答复').request.respondBy).toBeUndefined()
  })

  it.each([
    ['需要中文和英文沟通', ['zh', 'en']],
    ['请推荐懂西班牙语的律师', ['es']],
    ['收到一封德语的律师函', undefined],
    ['an English-speaking lawyer', ['en']],
  ])('reads the languages of %s', (text, languages) => {
    expect(read(text).languages).toEqual(languages)
  })
})

describe('why', () => {
  it('names the exact words of the text, whatever their script and width', () => {
    const text = '我們在ＵＳＡ被訴商標侵權'
    const { because } = readWords(text)
    expect(because).toContainEqual({ field: 'jurisdictions', code: 'us', words: 'ＵＳＡ' })
    expect(because).toContainEqual({ field: 'ipTypes', code: 'trademark', words: '商標侵權' })
    for (const { words } of because) expect(text).toContain(words)
  })

  it('gives each code of the request a reason, and no others', () => {
    const { request, because } = readWords('在德国和法国被诉专利及外观侵权', NOW)
    const codes = [...request.jurisdictions!, ...request.ipTypes!, request.procedure!, request.role!]
    expect(because.map((one) => one.code)).toEqual(codes)
  })

  it('settles nothing in a text that says nothing', () => {
    for (const text of ['', '   ', '你好', '????', '🙂', '\u202e'])
      expect(readWords(text, NOW)).toEqual({ request: {}, because: [] })
  })
})

it.each([
  '被诉在德国想起诉',
  '说称',
  'the competitor has filed an action in some court ',
  'a',
  '公司abc在',
  'need help can ',
])('reads 20,000 characters of %s without going back and forth', (part) => {
  readWords('')
  // The processor's own time, which no busy machine stretches: going back and forth takes minutes.
  const start = process.cpuUsage()
  readWords(part.repeat(20_000 / part.length))
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
})

describe('which side the text says in as many words to be ours', () => {
  it.each([
    ['We are the plaintiff; patent case in Germany.', 'claimant'],
    ['We are the claimant in a patent case in Germany.', 'claimant'],
    ['Our company is the plaintiff', 'claimant'],
    ['Plaintiff: our company. Defendant: Acme Corp.', 'claimant'],
    ['我司为原告，法国版权纠纷', 'claimant'],
    ['原告：我司，德州东区通信专利', 'claimant'],
    ['原告是我们', 'claimant'],
    ['异议人是我司，欧盟商标', 'claimant'],
    ['We are the defendant; patent case in Germany.', 'respondent'],
    ['Our company is the defendant', 'respondent'],
    ['Defendant: our company. Plaintiff: Acme Corp.', 'respondent'],
    ['我司为被告，法国版权纠纷', 'respondent'],
    ['被告是我们', 'respondent'],
    ['被申请人是我司', 'respondent'],
  ])('%s', (text, role) => {
    expect(read(text).role).toBe(role)
  })

  it('is not what it says of somebody of ours', () => {
    expect(read('原告是我们的前代理商，在德国起诉').role).not.toBe('claimant')
  })
})

describe('whole names of Chinese and Japanese companies', () => {
  it.each([
    ['对方：华为技术有限公司', '华为技术有限公司'],
    ['原告：华为技术有限公司', '华为技术有限公司'],
    ['对方是华为技术有限公司', '华为技术有限公司'],
    ['被华为技术有限公司在德国起诉', '华为技术有限公司'],
    ['我们和华为技术有限公司有专利纠纷', '华为技术有限公司'],
    ['想告华为技术有限公司专利侵权', '华为技术有限公司'],
    ['被华为终端有限公司在德国起诉', '华为终端有限公司'],
    ['被同方威视技术股份有限公司在德国起诉', '同方威视技术股份有限公司'],
    ['竞争对手同方威视技术股份有限公司在德国起诉我们', '同方威视技术股份有限公司'],
    ['内蒙古伊利实业集团股份有限公司在德国起诉我们', '内蒙古伊利实业集团股份有限公司'],
    ['和记黄埔有限公司在英国起诉我们侵犯商标', '和记黄埔有限公司'],
    ['对方：协和生物科技', '协和生物科技'],
    ['国轩高科股份有限公司在德国告我们', '国轩高科股份有限公司'],
    ['东方国信科技股份有限公司在德国告我们', '东方国信科技股份有限公司'],
    ['同济科技在德国起诉我们', '同济科技'],
    ['对方为新和成股份有限公司', '新和成股份有限公司'],
    ['对方：由利工業株式会社', '由利工業株式会社'],
    ['原告和光純薬工業株式会社在日本起诉我们', '和光純薬工業株式会社'],
    ['三和电气株式会社向日本特许厅对我们提出无效', '三和电气株式会社'],
    ['对方：三和电气', '三和电气'],
    ['原告是中国石油化工集团', '中国石油化工集团'],
    ['原告：中国石油化工集团有限公司', '中国石油化工集团有限公司'],
    ['京东方科技集团股份有限公司在美国起诉我们', '京东方科技集团股份有限公司'],
    ['被TCL科技集团股份有限公司在美国起诉', 'TCL科技集团股份有限公司'],
    ['分众广告有限公司起诉我们', '分众广告有限公司'],
    ['日本公司大和田製作所在上海知识产权法院起诉我们专利侵权', '大和田製作所'],
  ])('%s', (text, name) => {
    expect(read(text).opponents?.map((one) => one.name)).toEqual([name])
  })
})

describe('words that are nobody', () => {
  it.each([
    '店铺被TRO冻结',
    '账户被PI禁令冻结',
    '被POA申诉驳回',
    '被NPE起诉',
    '收到ITC调查通知',
    'Ownership dispute with our joint venture partner',
    'Royalty dispute with our licensee in Germany',
  ])('%s', (text) => {
    expect(read(text).opponents).toBeUndefined()
  })

  it('is a name all the same behind which a company stands', () => {
    expect(read('被Sep GmbH在德国起诉').opponents?.map(({ name }) => name)).toEqual(['Sep GmbH'])
  })

  it('reads an account frozen by a TRO as an interim measure', () => {
    expect(read('店铺被TRO冻结')).toMatchObject({ procedure: 'preliminary_injunction', role: 'respondent' })
  })
})
