export const home = {
  title: '海外知识产权纠纷，尽快找到合适的人',
  lede: '为上海企业服务。说明纠纷发生在哪里、涉及什么权利、何时须答复，就能看到做过这类案件的专家、境内外机构和“1+1”合作，以及每一位为什么列在这里。',
  start: '描述纠纷，查看匹配',
  startHint: '只有国家（地区）和权利类型必填，其余以后再补。',
  search: {
    label: '已经知道要找谁？查名录',
    hint: '姓名、机构、城市或业务，例如“337”“慕尼黑 专利”',
    providers: '查机构',
    experts: '查专家',
  },
  numbers: {
    title: '名录现有',
    experts: '专家顾问',
    domestic: '境内机构',
    overseas: '境外机构',
    pairings: '有效“1+1”合作',
    thinkTanks: '智库',
    jurisdictions: '覆盖国家（地区）与组织',
  },
  situations: {
    title: '遇到这些情况，从这里开始',
    lede: '表单会先替您填好已知的部分。',
    tradeFair: { title: '展会上被申请临时禁令', text: '展品可能当天被扣，先留证据再谈。' },
    ecommerce: { title: '亚马逊等平台下架、冻结', text: '冻结后 24 至 48 小时内谈判余地最大。' },
    section337: { title: '美国 337 调查', text: '立案之日起 20 日内须答复。' },
    summons: { title: '收到美国法院传票', text: '送达后 21 日内须答复，不答复即可能缺席判决。' },
    udrp: { title: '域名被投诉（UDRP）', text: '程序开始后 20 日内提交答辩。' },
    squatting: { title: '商标在境外被抢注', text: '异议期一过，费用和难度都会增加。' },
    customs: { title: '货物被境外海关扣留', text: '先确认扣留依据，再决定担保、抗辩或放弃。' },
    upc: { title: '欧洲统一专利法院被诉', text: '一份判决在 18 个国家生效。' },
  },
  method: {
    title: '怎样排列',
    constraints:
      '先看能不能接：在册且在任期内、资格有效、没有利益冲突、有承接能力和共同语言、来得及答复，缺一项就不出现。',
    evidence:
      '再看做过什么：同一国家（地区）、同一权利、同一程序的业绩；不同客户多于重复委托，近期重于早年，已核实重于自述。',
    rotation: '同等条件轮换：实力相当的机构轮流在前，新进名录的也有位置。没有付费排名。',
    link: '阅读完整的匹配规则',
  },
  audiences: {
    title: '谁在使用',
    enterprises: {
      title: '企业',
      text: '收到律师函、传票、平台通知，或准备出海。描述纠纷，比较，记录委托。',
      link: '描述纠纷',
    },
    professionals: {
      title: '专家与机构',
      text: '查看自己的公开页面，了解什么业绩会被采信，以及怎样提高一档。',
      link: '哪些业绩算数',
    },
    public: {
      title: '公众',
      text: '名录、排列规则和数据来源全部公开，任何人可以查阅和投诉。',
      link: '浏览名录',
    },
  },
} as const
