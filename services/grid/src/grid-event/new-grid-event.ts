import { assertAll, assertWorkingText, DomainError, isEntityId, isPrintable } from '@governance/shared';
import { type EventActor, GridEventChannel } from './grid-event.js';

/** Something found on a patrol. */
interface PatrolFindingRef {
  readonly patrolId: string;
  readonly sequence: number;
}

/** An event as it is reported. Number, due day and status are given by the system. */
export interface NewGridEvent {
  readonly gridId: string;
  readonly categoryCode: string;
  readonly title: string;
  readonly description: string | null;
  readonly reportedVia: GridEventChannel;
  readonly finding: PatrolFindingRef | null;
}

/** What a report is checked against. */
export interface EventGround {
  readonly grid: { readonly divisionCode: string; readonly isOpen: boolean } | null;
  readonly dueDays: number | null;
  /** The place of the patrol; null when the patrol found nothing there. */
  readonly findingGridId: string | null;
}

/** Who reports, as the place allows it. Throws what is wrong. */
export type EventAdmission = (ground: EventGround) => EventActor;

const MAX_TITLE_LENGTH = 100;
const MAX_DESCRIPTION_LENGTH = 2000;

/** Throws all that is wrong with a report, as far as it alone tells. */
export function assertValidNewEvent(event: NewGridEvent): void {
  const { gridId, categoryCode, title, description, reportedVia, finding } = event;
  assertAll(
    () => {
      if (!isEntityId(gridId)) throw invalid('gridId', '没有这个网格');
    },
    () => {
      if (!isPrintable(categoryCode)) throw invalid('categoryCode', '没有这个事件类别');
    },
    () => {
      assertWorkingText(title, { field: 'title', most: MAX_TITLE_LENGTH, what: '标题' });
    },
    () => {
      if (description === null) return;
      assertWorkingText(description, { field: 'description', most: MAX_DESCRIPTION_LENGTH, what: '说明' });
    },
    () => {
      if (finding !== null && reportedVia !== GridEventChannel.PATROL)
        throw invalid('finding', '只有巡查上报可以关联巡查发现');
      if (finding !== null && !isEntityId(finding.patrolId)) throw invalid('finding', '没有这项巡查发现');
    },
  );
}

/** Throws what only a look at other things tells. */
export function assertEventFits({ gridId, finding }: NewGridEvent, ground: EventGround): void {
  assertAll(
    () => {
      if (!ground.grid?.isOpen) throw invalid('gridId', '该网格已撤销');
    },
    () => {
      if (ground.dueDays === null) throw invalid('categoryCode', '没有这个事件类别');
    },
    () => {
      if (finding !== null && ground.findingGridId !== gridId) throw invalid('finding', '没有这项巡查发现');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
