/** Defending together: what disputes share, and each enterprise's consent. */
export const groups = {
  title: '联合应对',
  lede: '不同企业的纠纷有相同的对方、案号或权利时列在这里。征询时不会透露其他企业；各方都答复、且至少两家同意后，同意的企业才互相知道。',
  none: '目前没有不同企业的纠纷有相同之处',
  basis: { opponent: '相同的对方', docket: '相同的案号', right: '相同的权利' },
  consent: { asked: '已征询', given: '同意', refused: '不同意' },
  formed: '已组成联合应对',
  ask: '征询是否愿意联合应对',
  notice: {
    basis: {
      opponent: '还有其他企业与同一对方有纠纷',
      docket: '还有其他企业在同一案件中',
      right: '还有其他企业涉及同一项权利',
    },
    consent: {
      asked:
        '您是否愿意与处境相同的企业共用律师、分担费用？在各方都答复之前，不会互相透露名称；不同意的，任何时候都不会被透露。',
      given: '您已同意。等其他企业答复后，同意的企业会互相看到名称。',
      refused: '您没有同意，不会被透露给其他企业。',
    },
    yes: '愿意联合应对',
    no: '不愿意',
    takeBack: '收回同意',
    formed: '已组成联合应对，以下企业也已同意',
    formedHow: '可以共用律师、分担费用；具体安排由各企业自行约定，指导中心可以协助。',
    counsel: '，已委托 {counsel}',
  },
  message: {
    asked: '已征询，企业会收到邮件。',
    answered: '您的答复已记录。',
  },
} as const
