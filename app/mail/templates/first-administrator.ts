import type { LetterTemplate } from '../letter.ts'

/** Asks whoever acts for an enterprise on record to open the account that manages it. */
export const firstAdministrator: LetterTemplate<{
  path: string
  days: number
  name: string
  place: string
}> = {
  'zh-CN': {
    subject: ({ place }) => `请开通${place}在联桥的企业管理员账号`,
    body: ({ path, days, name, place }, address) => [
      `${name}，您好：指导中心与贵企业联系核实后，邀请您担任“${place}”在联桥的管理员。请打开以下链接，设置密码后即可使用：`,
      address(path),
      `链接在 ${days} 天内有效，只能使用一次。开通后，您可以查看指导中心为贵企业登记的事项，并邀请同事加入。`,
      '如果您不是该企业的人员，或者没有与指导中心联系过，请不要打开链接，并致电 12345 转指导中心告知。',
    ],
  },
  en: {
    subject: ({ place }) => `Open the account that manages ${place} on Lianqiao`,
    body: ({ path, days, name, place }, address) => [
      `Dear ${name}, the guidance centre has been in touch with your enterprise and invites you to manage “${place}” on Lianqiao. Open this link and choose a password:`,
      address(path),
      `It works once, within ${days} days. You will then see what the centre has put on record for your enterprise, and can invite colleagues.`,
      'If you are not of this enterprise, or have not been in touch with the centre, do not open the link, and tell the centre by the hotline 12345.',
    ],
  },
}
