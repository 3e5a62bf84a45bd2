import { registerEnumType } from 'type-graphql';
import { AdmissionAction, AdmissionStatus } from '../admission-status.js';

registerEnumType(AdmissionStatus, {
  name: 'DutyAdmissionStatus',
  description: 'Where the admission of a task stands (准入状态).',
  valuesConfig: {
    REQUESTED: { description: '待审批: a department asked, nothing is decided.' },
    APPROVED: { description: '准予: the task was let in and stands on the list.' },
    REJECTED: { description: '不予准入: it was refused, with the reason.' },
    WITHDRAWN: { description: '已撤回: the department took the request back.' },
  },
});

registerEnumType(AdmissionAction, {
  name: 'DutyAdmissionAction',
  description: 'What moves the admission of a task on.',
  valuesConfig: {
    APPROVE: {
      description: '准予: by a supervisor of the county who is not of the department that asks.',
    },
    REJECT: { description: '不予准入: by such a supervisor; needs a reason.' },
    WITHDRAW: { description: '撤回: by the department that asks.' },
  },
});

export { AdmissionAction, AdmissionStatus };
