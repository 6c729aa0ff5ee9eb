import type { LetterTemplate } from '../letter.ts'

/** Tells the centre that nobody manages an enterprise any longer in which disputes are under way. */
export const enterpriseLeft: LetterTemplate<{ path: string }> = {
  'zh-CN': {
    subject: () => '一家企业已没有管理员，尚有纠纷或期限未了',
    body: ({ path }, address) => [
      '一家企业最后一位管理账号的人注销了账号，而其纠纷尚未办结，或者期限未过，可能无人答复。请联系该企业，核实后邀请新的管理员：',
      address(path),
    ],
  },
  en: {
    subject: () => 'Nobody manages an enterprise that has disputes or days open',
    body: ({ path }, address) => [
      'The last person to manage an enterprise has erased the account while disputes are under way or have a last day to come, and perhaps nobody answers there. Please get in touch with the enterprise, make sure of somebody, and invite them to manage it:',
      address(path),
    ],
  },
}
