import { wordList } from './word-list.js';

/** Reasons that desks write when a move needs one. */
export const MOVE_REASONS = {
  DISPATCH: wordList('按职责派单 按派单目录派单 由首接单位牵头办理'),
  REQUEST_RETURN: wordList('经核实不属于本单位职责范围 权属不在本单位，建议改派 涉及事项由其他部门主管'),
  GRANT_RETURN: wordList('同意退单，改派主管部门 经会商改派'),
  REFUSE_RETURN: wordList('属本单位职责，不予退单 首接负责，不予退单'),
  CONTACT: wordList('已与反映人电话联系 已联系反映人并核对情况 已与反映人见面了解情况'),
  WHISTLE: wordList('需多部门现场会商 权属交叉，吹哨协同处置'),
  REQUEST_EXTENSION: wordList('需履行招标采购程序 涉及施工许可办理周期 需上级部门批复'),
  GRANT_EXTENSION: wordList('同意延期，按期反馈进展'),
  SUSPEND: wordList('纳入年度改造计划，挂账推进 需待资金落实后实施'),
  RESUME: wordList('条件具备，恢复办理'),
  SUBMIT_HANDLING: wordList('已处理完毕并告知反映人 已落实到位 已办理并反馈结果'),
  ANSWER: wordList('已电话答复 已在线答复并提供办事指南 已当场解答'),
  CLOSE: wordList('回访确认办结 答复后办结'),
  CLOSE_UNREACHED: wordList('多次回访未接通，按规定办结'),
  REWORK: wordList('回访反映问题未解决 反映人对处理结果不认可，重新办理'),
  REJECT: wordList('已进入司法程序，不予受理 不属于受理范围，已告知途径'),
  CANCEL: wordList('问题已自行解决，申请撤回 反映人撤回'),
  MERGE: wordList('与在办事项重复，合并办理'),
} as const;

/** A move that has reasons to choose from. */
export type ReasonedAction = keyof typeof MOVE_REASONS;
