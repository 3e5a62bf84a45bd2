import { assertAll, assertWorkingText, businessDay, DomainError, isEntityId } from '@governance/shared';
import type { JointInspection } from '../joint-inspection/joint-inspection.js';
import type { WantedStep } from '../working-case/case-moves.js';
import { FindingAction, takesDueDay } from './finding-moves.js';
import type { FindingSeverity } from './inspection-finding.js';

/** A finding as somebody enters it. */
export interface NewFinding {
  readonly inspectionId: string;
  readonly siteNumber: number | null;
  readonly description: string;
  readonly severity: FindingSeverity;
  readonly responsibleId: string;
}

const MAX_DESCRIPTION = 1000;
/** Nobody gets longer. */
const MAX_DAYS = 180;
const DAY_MS = 86_400_000;

/** Throws all that is wrong with a new finding of an inspection. */
export function assertSoundFinding(
  { siteNumber, description, responsibleId }: NewFinding,
  { sites, sponsorId, agencyIds }: JointInspection,
): void {
  assertAll(
    () => {
      assertWorkingText(description, { field: 'description', most: MAX_DESCRIPTION, what: '问题' });
    },
    () => {
      if (siteNumber !== null && !sites.some(({ number }) => number === siteNumber))
        throw invalid('siteNumber', '检查没有这个点位');
    },
    () => {
      if (![sponsorId, ...agencyIds].includes(responsibleId))
        throw invalid('responsibleId', '责任单位应为牵头或参加单位');
    },
  );
}

/** A move of a finding, with what some take. */
export interface WantedFindingStep extends WantedStep<FindingAction> {
  /** `YYYY-MM-DD`, for ORDER_RECTIFICATION and SEND_BACK. */
  readonly dueDay: string | null;
  /** For LINK_REQUEST. */
  readonly requestId: string | null;
}

/** A day is said when something is to be put right, a request when it is linked, and neither otherwise. */
export function assertNeedsMet({ action, dueDay, requestId }: WantedFindingStep, now: Date): void {
  const [today, latest] = [now, new Date(now.getTime() + MAX_DAYS * DAY_MS)].map(businessDay);
  assertAll(
    () => {
      if (!takesDueDay(action)) {
        if (dueDay !== null) throw invalid('dueDay', '此操作不需要整改期限');
        return;
      }
      if (dueDay === null || dueDay < String(today) || dueDay > String(latest))
        throw invalid('dueDay', `整改期限应在今天之后的 ${String(MAX_DAYS)} 天以内`);
    },
    () => {
      const isLinked = action === FindingAction.LINK_REQUEST;
      if (isLinked ? !isEntityId(requestId ?? '') : requestId !== null)
        throw invalid('requestId', isLinked ? '请指明诉求' : '此操作不需要诉求');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
