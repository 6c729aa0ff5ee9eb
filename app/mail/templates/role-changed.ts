import type { LetterTemplate } from '../letter.ts'

type By = 'house' | 'centre' | 'administrator'

const CHINESE: Record<By, [what: string, ask: string]> = {
  house: [
    '您所在单位的管理员变更了您的角色，立即生效。您的账号页面写明了现在的角色：',
    '如有疑问，请先询问本单位的管理员。',
  ],
  centre: [
    '指导中心与贵单位联系核实后，请您担任本单位的管理员，立即生效。您的账号页面写明了现在的角色：',
    '如有疑问，请致电 12345 转指导中心。',
  ],
  administrator: [
    '系统管理员变更了您在指导中心的角色，立即生效。请重新登录，您的账号页面写明了现在的角色：',
    '您经办的事项不变；不再由您办理的，请同事接手。如有疑问，请询问系统管理员。',
  ],
}

const ENGLISH: Record<By, [what: string, ask: string]> = {
  house: [
    'An administrator of your own house has given you another role, from now on. Your account says which:',
    'If you have a question, please ask the administrator of your house first.',
  ],
  centre: [
    'The guidance centre has been in touch with your house and asks you to manage it, from now on. Your account says your role:',
    'If you have a question, please call the centre by the hotline 12345.',
  ],
  administrator: [
    'A system administrator has given you another role at the centre, from now on. Sign in again; your account says which:',
    'What you look after stays yours; ask a colleague to take over what you can no longer do. If you have a question, please ask the administrator.',
  ],
}

/** Tells somebody that they have another role in their own house or at the centre now, and from whom. */
export const roleChanged: LetterTemplate<{ path: string; by: By }> = {
  'zh-CN': {
    subject: () => '您在联桥的角色有变更',
    body: ({ path, by }, address) => [CHINESE[by][0], address(path), CHINESE[by][1]],
  },
  en: {
    subject: () => 'Your role on Lianqiao has changed',
    body: ({ path, by }, address) => [ENGLISH[by][0], address(path), ENGLISH[by][1]],
  },
}
