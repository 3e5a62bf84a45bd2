import type { StatDelta } from '@governance/shared';
import { organizationBegun } from '../../organization/persistence/count-organization.js';
import type { Restructuring } from '../restructuring.js';

/** What a restructuring adds to figures and takes from them, on the day of its instant. */
export function countedIn({ begun, changed, ended }: Restructuring, at: Date): readonly StatDelta[] {
  const begins = [...begun, ...changed.map(({ before, patch }) => ({ ...before, ...patch }))];
  const ends = [...ended, ...changed.map(({ before }) => before)];
  return [
    ...begins.map((it) => organizationBegun({ ...it, validFrom: at })),
    ...ends.map((it) => ({ ...organizationBegun({ ...it, validFrom: at }), amount: -1 })),
  ];
}
