import type { ReferenceResolver } from '@governance/shared';
import type { ServiceRequestsContext } from '../context.js';

/** Entities that this subgraph answers for when another one names them by their key. */
export const entities: Readonly<Record<string, ReferenceResolver<ServiceRequestsContext>>> = {
  ServiceRequest: ({ id }, { loaders }) => loaders.request.load(id ?? ''),
  Grid: ({ id }) => ({ id }),
  Division: ({ code }) => ({ code }),
  ServiceItem: ({ id }, { loaders }) => loaders.serviceItem.load(id ?? ''),
};
