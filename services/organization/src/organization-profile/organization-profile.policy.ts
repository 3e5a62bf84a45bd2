import {
  countForInsiders,
  countForOutsiders,
  governs,
  type MaskedCountType,
  type Viewer,
} from '@governance/shared';
import type { Organization } from '../organization/organization.js';

/**
 * Profiles belong to the directory of organizations: everybody reads them, but for small counts of households, which
 * would be addresses. Who changes organizations changes them.
 */

/** How many households of members a branch has opened, as this viewer may know: in full for its place and for itself. */
export function householdsFor(
  viewer: Viewer,
  { id, divisionCode }: Pick<Organization, 'id' | 'divisionCode'>,
  count: number | null,
): MaskedCountType | null {
  if (count === null) return null;
  const isInside = governs(viewer, divisionCode) || viewer.organization === id;
  return isInside ? countForInsiders(count) : countForOutsiders(count);
}
