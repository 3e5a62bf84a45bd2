import { subtreeRange } from '../codes/division-code.js';
import { ANONYMOUS, type Role, type Viewer } from '../trust/viewer.js';

/** A signed-in viewer; roles, places and organization as stated. */
export const viewer = (
  role: Role,
  {
    places = [],
    organization = null,
    subject = `some ${role}`,
  }: { places?: readonly string[]; organization?: string | null; subject?: string } = {},
): Viewer => ({
  ...ANONYMOUS,
  subject,
  tier: role === 'AUDITOR' ? 'audit' : 'internal',
  roles: [role],
  jurisdictions: places.map(subtreeRange),
  organization,
});
