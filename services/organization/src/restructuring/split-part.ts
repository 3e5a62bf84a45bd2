import { assertAllInTurn } from '@governance/shared';
import type { BranchFormation } from '../organization/branch-formation.js';
import { assertValidOrganization } from '../organization/new-organization.js';
import {
  assertCommanderFits,
  assertGridIsFree,
  assertLevelFits,
  assertParentFits,
  requireStandingDivision,
} from '../organization/organization-fit.js';
import { type OrganizationKind } from '../organization/organization-kind.js';
import type { Organization } from '../organization/organization.js';
import { inTurn } from './in-turn.js';
import { onKind } from './on-kind.js';
import type { Begun } from './restructuring.js';
import type { Structure } from './structure.js';
import { withPrefix } from './with-prefix.js';

/** One of those that an organization becomes. What is null is as it was. */
export interface Part {
  readonly name: string;
  /** Share of the old one, 0.001 to 1; all together 1. */
  readonly weight: number;
  readonly divisionCode: string | null;
  readonly kind: OrganizationKind | null;
  readonly formation: BranchFormation | null;
  readonly level: string | null;
  readonly memberCount: number | null;
  /** The grid that it looks after: the old one's, or one that has no branch yet. */
  readonly gridId: string | null;
  readonly childIds: readonly string[];
  readonly commandedIds: readonly string[];
  /** Joint bodies in which it takes over seat and chair. */
  readonly jointBodyIds: readonly string[];
}

/** What a part will be: like the old organization in all that is not stated otherwise. */
export function partOf(old: Organization, part: Part, id: string): Begun {
  const kind = part.kind ?? old.kind;
  return {
    id,
    name: part.name.trim(),
    kind,
    divisionCode: part.divisionCode ?? old.divisionCode,
    formation: part.formation ?? (kind === old.kind ? old.formation : null),
    level: part.level ?? old.level,
    memberCount: part.memberCount,
    gridId: part.gridId,
    parentId: old.parentId,
    commandedById: old.commandedById,
  };
}

/** Throws what is wrong with a part, as far as its place, its parent, its commander and its grid tell. */
export const assertPartFits = (
  part: Begun,
  { old, index, structure: { around } }: { old: Organization; index: number; structure: Structure },
): Promise<void> =>
  withPrefix(`parts.${String(index)}`, () =>
    assertAllInTurn(
      inTurn(() => {
        assertValidOrganization({ ...part, externalRef: null, uscc: null });
      }),
      async () => {
        await requireStandingDivision(part.divisionCode, around);
      },
      async () => {
        if (part.kind !== old.kind) await assertParentFits(part, around).catch(onKind);
      },
      async () => {
        if (part.kind !== old.kind) await assertCommanderFits(part, around).catch(onKind);
      },
      () => assertLevelFits(part, around),
      async () => {
        if (part.gridId !== old.gridId) await assertGridIsFree(part, around);
      },
    ),
  );
