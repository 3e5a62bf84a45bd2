import {
  assertAll,
  assertWorkingText,
  businessDay,
  cityOfId,
  DomainError,
  isEntityId,
} from '@governance/shared';
import type { WantedStep } from '../working-case/case-moves.js';
import { MAX_MATTERS, type MatterSubject } from './consultation-meeting.js';
import { ConsultationAction, takesDecisions } from './consultation-moves.js';

/** A matter to be consulted about. */
export interface NewMatter extends MatterSubject {
  readonly title: string;
  readonly organizationId: string | null;
}

/** A meeting to be convened. */
export interface NewConsultation {
  readonly divisionCode: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Null for the viewer's own organization. */
  readonly chairId: string | null;
  /** Besides those that are carried to it. */
  readonly matters: readonly NewMatter[];
}

/** What came of a matter. */
export interface MatterOutcome {
  readonly number: number;
  readonly isSettled: boolean;
  readonly decision: string | null;
}

/** A move of a meeting, with what some take. */
export interface WantedConsultationStep extends WantedStep<ConsultationAction> {
  /** For RECORD and AMEND. */
  readonly decisions: string | null;
  readonly outcomes: readonly MatterOutcome[];
  /** For ADD_MATTERS. */
  readonly matters: readonly NewMatter[];
}

const MAX_TITLE = 200;
const MAX_DECISIONS = 2000;
const MAX_DECISION = 500;
/** A meeting is entered at most so many days later, and convened at most so many days ahead. */
const [DAYS_BACK, DAYS_AHEAD] = [7, 31];
const DAY_MS = 86_400_000;

/** Throws all that is wrong with a new meeting, as far as it alone tells. */
export function assertSoundConsultation(
  { divisionCode, day, matters }: NewConsultation,
  chairId: string | null,
  now: Date,
): void {
  const [earliest, latest] = [-DAYS_BACK, DAYS_AHEAD].map((days) =>
    businessDay(new Date(now.getTime() + days * DAY_MS)),
  );
  assertAll(
    () => {
      if (day < String(earliest) || day > String(latest))
        throw invalid('day', `会商日期应在 ${String(DAYS_BACK)} 天前到 ${String(DAYS_AHEAD)} 天后之间`);
    },
    () => {
      if (!isEntityId(chairId ?? '')) throw invalid('chairId', '请指明召集单位');
    },
    () => {
      assertSoundMatters(matters, divisionCode.slice(0, 4));
    },
  );
}

/** Throws all that is wrong with matters of a meeting in a city. */
function assertSoundMatters(matters: readonly NewMatter[], cityCode: string): void {
  if (matters.length > MAX_MATTERS) throw invalid('matters', `会商事项最多 ${String(MAX_MATTERS)} 项`);
  assertAll(
    ...matters.map((matter, index) => () => {
      assertSoundMatter(matter, cityCode, `matters.${String(index)}`);
    }),
  );
}

function assertSoundMatter(
  { title, organizationId, ...subject }: NewMatter,
  cityCode: string,
  field: string,
): void {
  const { requestId, whistleId, problemCaseId } = subject;
  const ids = [requestId, whistleId, problemCaseId].filter((id) => id !== null);
  assertAll(
    () => {
      assertWorkingText(title, { field: `${field}.title`, most: MAX_TITLE, what: '会商事项' });
    },
    () => {
      if (ids.length > 1) throw invalid(field, '一个会商事项只能关联诉求、吹哨或问题工单之一');
      if (!ids.every((id) => isEntityId(id) && cityOfId(id) === cityCode))
        throw invalid(field, '会商事项关联有误');
    },
    () => {
      if (organizationId !== null && !isEntityId(organizationId))
        throw invalid(`${field}.organizationId`, '责任单位有误');
    },
  );
}

/** Throws what is wrong with what a move takes: decisions and outcomes when recorded, matters when some are added. */
export function assertConsultationNeeds(
  { action, decisions, outcomes, matters }: WantedConsultationStep,
  cityCode: string,
): void {
  assertAll(
    () => {
      if (takesDecisions(action))
        assertWorkingText(decisions ?? '', { field: 'decisions', most: MAX_DECISIONS, what: '会商决定' });
      else if (decisions !== null) throw invalid('decisions', '此操作不需要会商决定');
    },
    () => {
      if (outcomes.length > 0 && !takesDecisions(action)) throw invalid('outcomes', '此操作不需要办理结果');
      assertSoundOutcomes(outcomes);
    },
    () => {
      const isAdding = action === ConsultationAction.ADD_MATTERS;
      if (isAdding !== matters.length > 0)
        throw invalid('matters', isAdding ? '请填写会商事项' : '此操作不需要会商事项');
      assertSoundMatters(matters, cityCode);
    },
  );
}

function assertSoundOutcomes(outcomes: readonly MatterOutcome[]): void {
  if (new Set(outcomes.map(({ number }) => number)).size < outcomes.length)
    throw invalid('outcomes', '每个会商事项只能填写一次结果');
  assertAll(
    ...outcomes.map(({ decision }, index) => () => {
      if (decision === null) return;
      const field = `outcomes.${String(index)}.decision`;
      assertWorkingText(decision, { field, most: MAX_DECISION, what: '事项决定' });
    }),
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
