import type { LetterTemplate } from '../letter.ts'

/** Tells somebody that they have another role in their own house now, and from whom. */
export const roleChanged: LetterTemplate<{ path: string; by: 'house' | 'centre' }> = {
  'zh-CN': {
    subject: () => '您在联桥的角色有变更',
    body: ({ path, by }, address) => [
      by === 'centre'
        ? '指导中心与贵单位联系核实后，请您担任本单位的管理员，立即生效。您的账号页面写明了现在的角色：'
        : '您所在单位的管理员变更了您的角色，立即生效。您的账号页面写明了现在的角色：',
      address(path),
      by === 'centre' ? '如有疑问，请致电 12345 转指导中心。' : '如有疑问，请先询问本单位的管理员。',
    ],
  },
  en: {
    subject: () => 'Your role on Lianqiao has changed',
    body: ({ path, by }, address) => [
      by === 'centre'
        ? 'The guidance centre has been in touch with your house and asks you to manage it, from now on. Your account says your role:'
        : 'An administrator of your own house has given you another role, from now on. Your account says which:',
      address(path),
      by === 'centre'
        ? 'If you have a question, please call the centre by the hotline 12345.'
        : 'If you have a question, please ask the administrator of your house first.',
    ],
  },
}
