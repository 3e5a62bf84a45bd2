import { assertAll, ConflictError, DomainError, type Viewer } from '@governance/shared';
import { DutyKind } from '../duty-item/duty-kind.js';
import { assertDutyText, REASON } from '../duty-item/duty-text.js';
import type { NewDutyItem } from '../duty-item/new-duty-item.js';
import { ADMISSION_MOVES } from './admission-moves.js';
import { AdmissionAction, AdmissionStatus } from './admission-status.js';
import type { DutyAdmission } from './duty-admission.js';
import { mayMove } from './duty-admission.policy.js';

/** What somebody wants to happen to an admission. */
export interface WantedDecision {
  readonly action: AdmissionAction;
  readonly expectedVersion: number;
  readonly reason: string | null;
  /** For an approval: another end than the one that was asked for; that one when null. */
  readonly validTo: string | null;
}

/** A decision that every rule allows, ready to be stored. */
export interface PlannedDecision {
  readonly status: AdmissionStatus;
  readonly reason: string | null;
  /** The duty that comes of an approval. */
  readonly duty: NewDutyItem | null;
}

/**
 * Applies the table of moves to an admission. Throws `CONFLICT` when it has moved since, `ACTION_NOT_AVAILABLE` when its
 * status does not allow this, `FORBIDDEN` when this viewer may not, and all that is wrong with the input.
 */
export function planDecision(
  admission: DutyAdmission,
  { action, expectedVersion, reason, validTo }: WantedDecision,
  viewer: Viewer,
  today: string,
): PlannedDecision {
  if (admission.version !== expectedVersion) throw new ConflictError('准入申请', admission.version);
  const move = ADMISSION_MOVES.find((it) => it.from === admission.status && it.action === action);
  if (!move)
    throw new DomainError('ACTION_NOT_AVAILABLE', '该申请已有结果', {
      field: 'id',
      status: admission.status,
      currentVersion: admission.version,
    });
  if (!mayMove(move, admission, viewer))
    throw new DomainError('FORBIDDEN', '您无权对该申请进行此操作', { action });
  const end = validTo ?? admission.validTo;
  assertAll(
    () => {
      if (reason !== null) assertDutyText(reason, REASON);
      else if (move.needsReason) throw new DomainError('INVALID_INPUT', '请说明理由', { field: 'reason' });
    },
    () => {
      if (action === AdmissionAction.APPROVE && end !== null && end <= today)
        throw new DomainError('INVALID_INPUT', '失效日期应晚于今天', { field: 'validTo' });
    },
  );
  return {
    status: move.to,
    reason,
    duty: move.to === AdmissionStatus.APPROVED ? dutyOf(admission, today, end) : null,
  };
}

/** The duty that an approval puts on the list of the place, in force from today on. */
function dutyOf(admission: DutyAdmission, today: string, validTo: string | null): NewDutyItem {
  const { divisionCode, level, title, legalBasis, requestingOrganizationId } = admission;
  return {
    divisionCode,
    level,
    title,
    legalBasis,
    kind: DutyKind.ADMITTED,
    responsibleOrganizationId: requestingOrganizationId,
    organizationId: null,
    decidedOn: today,
    validFrom: today,
    validTo,
  };
}
