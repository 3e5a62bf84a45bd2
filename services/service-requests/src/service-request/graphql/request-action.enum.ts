import { registerEnumType } from 'type-graphql';
import { RequestAction } from '../request-action.js';

registerEnumType(RequestAction, {
  name: 'ServiceRequestAction',
  description:
    'What moves a request on. Who: the coordinator is an officer of the street or district in whose jurisdiction it lies, the department the one that has it now.',
  valuesConfig: {
    ANSWER: { description: '直接答复: RECEIVED to ANSWERED, by the coordinator; the reason is the answer.' },
    DISPATCH: {
      description:
        '派单: RECEIVED or REWORK to DISPATCHED, by the coordinator; needs a department, unless the dispatch directory names one.',
    },
    REJECT: { description: '不予受理: RECEIVED to REJECTED, by the coordinator; needs a reason.' },
    MERGE: {
      description:
        '合并: RECEIVED to MERGED, by the coordinator; needs a reason and the request that goes on.',
    },
    CANCEL: { description: '撤诉: to CANCELLED, by the reporter.' },
    SIGN: { description: '签收: DISPATCHED or REWORK to SIGNED, by the department.' },
    REQUEST_RETURN: { description: '申请退单: to RETURN_PENDING, by the department; needs a reason.' },
    GRANT_RETURN: { description: '同意退单: to DISPATCHED, by the coordinator; needs another department.' },
    REFUSE_RETURN: { description: '不同意退单: back to where it was, by the coordinator; needs a reason.' },
    CONTACT: { description: '联系反映人: SIGNED to CONTACTED, by the department.' },
    START: { description: '开始办理: CONTACTED to IN_PROGRESS, by the department.' },
    WHISTLE: { description: '吹哨: IN_PROGRESS to WHISTLED, by the coordinator; needs a reason.' },
    RESUME_FROM_WHISTLE: { description: '哨毕续办: WHISTLED to IN_PROGRESS, by the coordinator.' },
    REQUEST_EXTENSION: {
      description:
        '申请延期: IN_PROGRESS to EXTENSION_PENDING, by the department, before the due time; needs a legal basis as reason, may say until when.',
    },
    GRANT_EXTENSION: { description: '同意延期: to IN_PROGRESS, by the coordinator; needs a reason.' },
    REFUSE_EXTENSION: { description: '不同意延期: to IN_PROGRESS, by the coordinator; needs a reason.' },
    SUSPEND: {
      description:
        '挂账: IN_PROGRESS to SUSPENDED, by a supervisor of the district; needs a reason, may give the review date on which it goes on by itself.',
    },
    RESUME: { description: '恢复办理: SUSPENDED to IN_PROGRESS, by a supervisor of the district.' },
    SUBMIT_HANDLING: {
      description: '报结: IN_PROGRESS to HANDLED, by the department; the reason says what was done.',
    },
    START_CALLBACK: { description: '回访: HANDLED or ANSWERED to CALLBACK, by the coordinator.' },
    REWORK: {
      description:
        '重办: HANDLED or CALLBACK to REWORK, by the coordinator; needs a reason. A new round begins.',
    },
    CLOSE: {
      description:
        '办结: ANSWERED to CLOSED, or CALLBACK to CLOSED once a call-back of this round is recorded in which it was solved (which closes it by itself); by the coordinator.',
    },
    CLOSE_UNREACHED: {
      description:
        '未接通办结: CALLBACK to CLOSED without an answer, after as many recorded call-backs that reached nobody as the policy asks for; by the coordinator; needs a reason.',
    },
    REOPEN: {
      description:
        '重新办理: CLOSED to REWORK, within the days of the policy, by the coordinator or the reporter; needs a reason.',
    },
    REINSTATE: {
      description:
        '恢复受理: REJECTED, MERGED or CANCELLED to RECEIVED; needs a reason. A cancelled one also by its reporter.',
    },
  },
});

export { RequestAction };
