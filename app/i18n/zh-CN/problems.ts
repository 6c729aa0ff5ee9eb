import type { ProblemCode } from '../../domain/errors.ts'

/** What a refusal says on a page, one sentence and one way out per code. */
export const problems = {
  bad_request: '这个请求的内容无法读懂。请返回上一页再试。',
  invalid_input: '有内容需要更正。请按提示修改后再提交。',
  unauthenticated: '这一页需要先登录。',
  forbidden: '您的账号不能进行这项操作。如需权限，请联系指导中心。',
  not_found: '没有找到这一页。网址可能有误，或内容已不再公开。',
  illegal_transition: '当前状态下不能进行这一步。请刷新页面查看最新进展。',
  stale_state: '您打开这一页之后，内容有了更新（他人或您在另一窗口的操作）。请返回上一页并刷新，再继续。',
  lapsed: '答复的时间已过，或这起纠纷已经结束，不能再操作。对方可以重新邀请。',
  open_deadlines: '还有没有完成的期限。请先逐项标记完成或删除，再结案。',
  duplicate: '同样的记录已经存在，没有重复保存。',
  still_needed:
    '这个账号暂时还不能注销：名下有进行中的委托，或者您是本机构最后一位管理员。请按“注销账号”页上的说明先处理。',
  still_under_way: '同样的请求正在处理，尚未完成。请稍后刷新查看结果，不必重复提交。',
  broken_off: '上次提交时系统中断，无法确定是否已经办妥。请先查看结果；如未办妥，请返回上一页重新提交。',
  key_reused: '这张表单已经提交过，第一次提交的内容已保存。如需再次提交，请重新打开页面填写。',
  calendar_unknown: '该年份的放假安排尚未公布或尚未录入，暂时不能推算日期。请联系指导中心补录日历。',
  payload_too_large: '提交的内容太大。请缩短文字或减小文件后再试。',
  unsupported_media_type: '提交内容的格式不受支持。请返回上一页再试。',
  rate_limited: '操作过于频繁。请稍等一分钟再试。',
  search_unavailable: '检索服务暂时不可用，正在自动恢复。请稍后再试。',
  read_only: '系统正在维护，暂时只能查看，不能保存。',
  unreachable: '没有连上服务器，刚才这一步没有送达。请检查网络后再试。',
  unexpected: '系统出了问题，我们已经记录下来。请稍后再试，急事请拨打 12345。',
} as const satisfies Record<ProblemCode | 'unexpected' | 'unreachable', string>
