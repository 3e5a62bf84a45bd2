import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { CollectedOpinionReference } from '../../federation/references.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';

/** Where a request came from. */
@Resolver(() => ServiceRequestType)
export class SourceOpinionResolver {
  @FieldResolver(() => CollectedOpinionReference, {
    nullable: true,
    description:
      'The collected opinion that went on as this request; null when it came in otherwise. Who may see one of both need not see the other.',
  })
  async sourceOpinion(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<CollectedOpinionReference | null> {
    const source = await loaders.sourceOpinion.load(id);
    return source && { id: source.opinionId };
  }
}
