import { assertAll, assertPeriod } from '@governance/shared';
import { assertItemText, type ItemText } from '../co-building/item-text.js';
import { assertFewLinks } from '../co-building/links-seen.js';

/** A project to be planned. */
export interface NewProject extends ItemText {
  readonly divisionCode: string;
  readonly leaderId: string;
  readonly agreementId: string | null;
  readonly tendered: boolean;
  readonly plannedFrom: Date | null;
  readonly plannedTo: Date | null;
  readonly needIds: readonly string[];
  readonly resourceIds: readonly string[];
}

/** Throws what is wrong with a new project, as far as it alone tells. */
export function assertValidProject(project: NewProject): void {
  const { plannedFrom, plannedTo, needIds, resourceIds } = project;
  assertAll(
    () => {
      assertItemText(project);
    },
    () => {
      if (plannedFrom !== null && plannedTo !== null)
        assertPeriod({ from: plannedFrom, to: plannedTo }, 'plannedTo');
    },
    () => {
      assertFewLinks(needIds, 'needIds');
    },
    () => {
      assertFewLinks(resourceIds, 'resourceIds');
    },
  );
}
