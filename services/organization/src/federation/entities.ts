import type { ReferenceResolver } from '@governance/shared';
import type { OrganizationContext } from '../context.js';

/** Entities that this subgraph answers for when another one names them by their key. */
export const entities: Readonly<Record<string, ReferenceResolver<OrganizationContext>>> = {
  Organization: ({ id }, { loaders }) => loaders.organization.load(id ?? '', null),
  JointBody: ({ id }, { loaders }) => loaders.jointBody.load(id ?? ''),
  Division: ({ code }) => ({ code }),
  Grid: ({ id }) => ({ id }),
  ResidentialQuarter: ({ id }) => ({ id }),
};
