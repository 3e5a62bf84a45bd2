import { businessDay } from '@governance/shared';
import type { OperationExample } from './dev-routes.js';
import { findOrganization } from './find-organization.js';
import type { Ask } from './graph-places.js';

/** Variables of `check-in-compliance`: the unit whose secretary is ready-made. Empty where there is none. */
export async function checkInExample(
  ask: Ask,
  community: string,
): Promise<Readonly<Record<string, OperationExample>>> {
  const organizationId = await findOrganization(
    'unit-secretary',
    community,
    async (schema, query, variables) => {
      const { data } = await ask(query, { code: community, ...variables });
      return schema.parse(data);
    },
  ).catch(() => null);
  if (organizationId === null) return {};
  return {
    'check-in-compliance': {
      person: 'unit-secretary',
      division: community,
      variables: { organizationId, year: Number(businessDay(new Date()).slice(0, 4)) },
    },
  };
}
