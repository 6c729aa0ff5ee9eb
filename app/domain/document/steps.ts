/** What happened to a dispute, in the words of its file. */
export const STEP_WORDS: Readonly<Record<string, string>> = {
  create: '填写纠纷',
  edit: '修改内容',
  submit: '提交申请',
  request_supplement: '要求补充材料',
  supplement: '补充材料',
  accept: '受理',
  accept_engaged: '受理（委托在先）',
  decline_acceptance: '不予受理',
  match: '生成匹配结果',
  engage: '登记委托',
  close: '结案',
  withdraw: '撤回',
  terminate: '终止指导',
  add_files: '提交材料',
  remove_file: '撤下材料',
}
