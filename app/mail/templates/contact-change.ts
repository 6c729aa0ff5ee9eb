import type { LetterTemplate } from '../letter.ts'

type About = { path: string; hours: number }

/** Goes to the address at which a party wants to be reached from now on, to prove that it is read. */
export const contactConfirm: LetterTemplate<About> = {
  'zh-CN': {
    subject: () => '请确认名录中的新联系方式',
    body: ({ path, hours }, address) => [
      '有人请求把本邮箱登记为联桥名录中的联系方式。如果无误，请打开以下链接确认；在此之前不会更改：',
      address(path),
      `链接在 ${hours} 小时内有效，只能使用一次。如果与您无关，不必理会。`,
    ],
  },
  en: {
    subject: () => 'Confirm new contact data in the directory',
    body: ({ path, hours }, address) => [
      'Somebody has asked to put this address into the directory of Lianqiao as contact data. If that is right, open this link and confirm; nothing changes before:',
      address(path),
      `It works once, within ${hours} hours. If it is not about you, do nothing.`,
    ],
  },
}

/** Goes to the address at which a party is reached until now, which can stop the change. */
export const contactStop: LetterTemplate<About> = {
  'zh-CN': {
    subject: () => '名录中的联系方式将要更改',
    body: ({ path, hours }, address) => [
      '有人请求更改联桥名录中登记在本邮箱下的联系方式。新地址确认之后才会更改。如果不应更改，请打开以下链接阻止：',
      address(path),
      `链接在 ${hours} 小时内、新地址确认之前有效。如果无误，不必理会。`,
    ],
  },
  en: {
    subject: () => 'Contact data in the directory is about to change',
    body: ({ path, hours }, address) => [
      'Somebody has asked to change contact data in the directory of Lianqiao that is reached at this address. It changes once the new address confirms. If it should not, open this link and stop it:',
      address(path),
      `It works within ${hours} hours, until the new address has confirmed. If all is right, do nothing.`,
    ],
  },
}
