import { assertAll, assertWorkingText, DomainError, isEntityId } from '@governance/shared';
import { MOST_ANSWER_DAYS, type SupervisionGround, type SupervisionKind } from './supervision-order.js';

/** An order as somebody wants to issue it. */
export interface NewSupervisionOrder {
  readonly kind: SupervisionKind;
  readonly ground: SupervisionGround;
  readonly explanation: string;
  readonly addresseeId: string;
  /** About one of both. */
  readonly requestId: string | null;
  readonly problemCaseId: string | null;
  /** Working days; those of the kind when null. */
  readonly answerDays: number | null;
}

const MAX_EXPLANATION_LENGTH = 500;

/** Throws all that is wrong with a new order, as far as the order alone tells. */
export function assertSoundOrder(order: NewSupervisionOrder, issuerId: string | null): void {
  const { explanation, addresseeId, requestId, problemCaseId, answerDays } = order;
  assertAll(
    () => {
      assertWorkingText(explanation, {
        field: 'explanation',
        most: MAX_EXPLANATION_LENGTH,
        what: '督办事由',
      });
    },
    () => {
      if (!isEntityId(addresseeId)) throw wrong('addresseeId', '请指明被督办单位');
      if (addresseeId === issuerId) throw wrong('addresseeId', '不能督办本单位');
    },
    () => {
      if ((requestId === null) === (problemCaseId === null))
        throw wrong('requestId', '请指明诉求或问题工单之一');
    },
    () => {
      if (answerDays === null) return;
      if (answerDays < 1 || answerDays > MOST_ANSWER_DAYS)
        throw wrong('answerDays', `答复期限应为 1 到 ${String(MOST_ANSWER_DAYS)} 个工作日`);
    },
  );
}

const wrong = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
