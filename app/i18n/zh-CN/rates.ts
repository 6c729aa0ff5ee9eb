/** The exchange rates by which quotes are compared. */
export const rates = {
  title: '汇率',
  lede: '报价比较按这里的汇率折成人民币，取不晚于当天的最近一次。每次设定都有记录。',
  none: '还没有设定汇率。',
  caption: '共 {count} 条',
  currency: '币种',
  choose: '请选择',
  day: '自哪天起',
  old: '已逾一年，请更新',
  cny: '1 单位折人民币（元）',
  by: '设定人',
  add: '设定汇率',
  set: '设定',
  message: { set: '汇率已设定。' },
  problem: {
    currency_missing: '请选择币种',
    day_unreadable: '请写一个存在的日期',
    day_future: '不能设定以后的日期',
    rate_unreadable: '汇率请写大于零的数字',
  },
} as const
