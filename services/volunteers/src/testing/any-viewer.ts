import { ROLES, subtreeRange, type Viewer } from '@governance/shared';
import fc from 'fast-check';

/** Viewers of every kind: any roles, any of these places, organizations and subjects, sensible together or not. */
export const anyViewer = (known: {
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  readonly subjects: readonly string[];
}): fc.Arbitrary<Viewer> =>
  fc.record({
    subject: fc.constantFrom(null, ...known.subjects),
    tier: fc.constant('internal' as const),
    roles: fc.subarray([...ROLES], { maxLength: 2 }),
    jurisdictions: fc.subarray([...known.places], { maxLength: 2 }).map((places) => places.map(subtreeRange)),
    organization: fc.constantFrom(null, ...known.organizations),
  });
