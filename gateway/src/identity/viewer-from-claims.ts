import {
  parseDivisionCode,
  type Role,
  ROLES,
  subtreeRange,
  type Tier,
  TIERS,
  type Viewer,
} from '@governance/shared';
import { z } from 'zod';

/** The claim that says what somebody does here; everything else in a token is the issuer's own business. */
const Governance = z.object({
  tier: z.enum(TIERS).optional(),
  roles: z.array(z.string()).default([]),
  jurisdictions: z.array(z.string()).max(100).default([]),
  organization: z.string().max(100).nullable().default(null),
});
const Claims = z.object({ sub: z.string().min(1).max(200), governance: Governance.prefault({}) });

/** What a token of ours says about somebody. */
export type GovernanceClaim = z.input<typeof Governance>;

/** Roles that a token may give. SERVICE is for subgraphs, which have no tokens. */
const GIVEN_ROLES = ROLES.filter((role) => role !== 'SERVICE');

/**
 * The viewer that verified claims describe. Roles that this system does not know are left out. Throws when the claims
 * are not of this shape or a jurisdiction is no division code.
 */
export function viewerFromClaims(claims: unknown): Viewer {
  const { sub, governance } = Claims.parse(claims);
  const roles = GIVEN_ROLES.filter((role) => governance.roles.includes(role));
  return {
    subject: sub,
    tier: tierOf(roles, governance.tier),
    roles,
    jurisdictions: governance.jurisdictions.map((code) =>
      subtreeRange(parseDivisionCode(code, 'jurisdictions')),
    ),
    organization: governance.organization,
  };
}

/** Whoever is signed in reaches working rows (the rows decide), auditors the audit too. A token may ask for less. */
function tierOf(roles: readonly Role[], stated: Tier | undefined): Tier {
  const reached: Tier = roles.includes('AUDITOR') ? 'audit' : 'internal';
  return TIERS[Math.min(TIERS.indexOf(reached), TIERS.indexOf(stated ?? reached))] ?? 'open';
}
