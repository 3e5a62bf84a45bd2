import type { SubgraphRequest } from '@governance/shared';
import { isMutation, type SubgraphOperation } from './transport.js';

/**
 * Equal for fetches that one answer may serve, null for a mutation. The whole viewer is part of it, so that nobody gets
 * what another one was given. Somebody with a role may be given personal data, each reading of which is written down under
 * its request id: such a fetch shares an answer within its own request alone.
 */
export function flightKey(request: SubgraphOperation, { viewer, requestId }: SubgraphRequest): string | null {
  if (isMutation(request)) return null;
  const isGivenNothingPersonal = viewer.tier === 'open' && viewer.roles.length === 0;
  const { query, operationName, variables } = request;
  return JSON.stringify([
    viewer,
    isGivenNothingPersonal ? null : requestId,
    query,
    operationName ?? null,
    variables ?? null,
  ]);
}
