import { FieldResolver, Resolver, Root } from 'type-graphql';
import { GridEventReference } from '../../federation/references.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';

/** Where a request came from. */
@Resolver(() => ServiceRequestType)
export class SourceGridEventResolver {
  @FieldResolver(() => GridEventReference, {
    nullable: true,
    description:
      'The event in a grid that went on as this request; null when it came in otherwise. Who may see one of both need not see the other.',
  })
  sourceGridEvent(@Root() { sourceGridEventId }: ServiceRequest): GridEventReference | null {
    return sourceGridEventId === null ? null : { id: sourceGridEventId };
  }
}
