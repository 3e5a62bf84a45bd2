import { registerEnumType } from 'type-graphql';
import { RequestStatus } from '../request-status.js';

registerEnumType(RequestStatus, {
  name: 'ServiceRequestStatus',
  description:
    'Where a request stands (工单状态). ANSWERED, CLOSED, REJECTED, CANCELLED and MERGED are closed, the others open.',
  valuesConfig: {
    RECEIVED: { description: '受理: it has come in and waits for an answer or a dispatch.' },
    ANSWERED: { description: '直接答复: answered by whoever took it in.' },
    DISPATCHED: { description: '派单: given to a department, which has not signed for it yet.' },
    RETURN_PENDING: { description: '退单申请: the department asks to be rid of it; not decided yet.' },
    SIGNED: { description: '签收: the department has taken it.' },
    CONTACTED: { description: '已联系: the department has spoken with the reporter.' },
    IN_PROGRESS: { description: '办理: the department works on it.' },
    WHISTLED: { description: '吹哨中: several departments have been called to the place.' },
    EXTENSION_PENDING: { description: '延期申请: the department asks for more time; not decided yet.' },
    SUSPENDED: { description: '挂账: put off with the consent of the district, e.g. until a renovation.' },
    HANDLED: { description: '办结待审: the department says that it is done.' },
    CALLBACK: { description: '回访: the reporter is asked whether it is solved.' },
    REWORK: { description: '重办: not solved; it goes into another round.' },
    CLOSED: { description: '办结: solved, or the reporter could not be reached.' },
    REJECTED: { description: '不予受理: outside what this platform handles.' },
    CANCELLED: { description: '撤诉: withdrawn by the reporter.' },
    MERGED: { description: '合并: another request is about the same matter and goes on.' },
  },
});

export { RequestStatus };
