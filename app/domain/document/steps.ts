/** What happened to a dispute, in the words of its file. */
export const STEP_WORDS: Readonly<Record<string, string>> = {
  create: '填写纠纷',
  edit: '修改内容',
  submit: '提交申请',
  request_supplement: '要求补充材料',
  supplement: '补充材料',
  lapse: '逾期未补充，视为撤回',
  accept: '受理',
  accept_engaged: '受理（委托在先）',
  decline_acceptance: '不予受理',
  match: '生成匹配结果',
  engage: '登记委托',
  add_deadline: '记下期限',
  tick_deadline: '完成期限',
  close: '结案',
  withdraw: '撤回',
  terminate: '终止指导',
  add_files: '提交材料',
  give_files: '增加材料的读者',
  remove_file: '撤下材料',
}

/** What happened to an invitation, in the words of the file, as its enterprise may know it. */
export const INVITATION_STEP_WORDS: Readonly<Record<string, string>> = {
  send: '发出邀请',
  clear_conflict: '受邀方核对无利益冲突',
  accept: '受邀方报价',
  deliver: '受邀方交来意见',
  unavailable: '受邀方本次不可用',
  decline: '受邀方没有接受',
  lapse: '邀请逾期失效',
  cancel: '撤回邀请',
}

/** Who acted where nobody did: a time was over. */
export const BY_CLOCK = '到期自动'
