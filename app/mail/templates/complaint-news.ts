import type { LetterTemplate } from '../letter.ts'

/** Tells a complainant where the complaint stands; what it is about stands behind the receipt. */
export const complaintNews: LetterTemplate<{ path: string; number: string; news: string }> = {
  'zh-CN': {
    subject: ({ news, number }) =>
      news === 'decided' ? `投诉 ${number} 已有处理结果` : `投诉 ${number} 已由专人办理`,
    body: ({ path }, address) => ['凭回执上的编号和查询码可以查看进度和结果：', address(path)],
  },
  en: {
    subject: ({ news, number }) =>
      news === 'decided' ? `Complaint ${number} is decided` : `Complaint ${number} is being examined`,
    body: ({ path }, address) => [
      'With the number and the code of your receipt you can read where it stands:',
      address(path),
    ],
  },
}
