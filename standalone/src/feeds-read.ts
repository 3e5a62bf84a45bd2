import type { SubgraphName } from '@governance/shared';

/** Whose feeds each service reads: what it must know of others to do its work, it keeps as a copy of its own. */
export const FEEDS_READ: Readonly<Record<SubgraphName, readonly SubgraphName[]>> = {
  organization: ['grid', 'service-requests', 'volunteers'],
  grid: ['organization', 'service-requests'],
  'service-requests': ['grid', 'volunteers'],
  volunteers: ['grid'],
};
