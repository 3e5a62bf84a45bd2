import { asPayload, Audience, maskContacts } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { RequestLead } from '../request-lead.js';
import type { RequestLeadService } from '../request-lead.service.js';
import { AssignLeadInput, AssignLeadPayload, RequestLeadType } from './request-lead.type.js';

/** Who leads requests. */
@Resolver(() => ServiceRequestType)
export class RequestLeadsResolver {
  constructor(private readonly service: RequestLeadService) {}

  @Audience('internal')
  @Mutation(() => AssignLeadPayload, {
    description:
      'Decides who leads a request when responsibility is unclear. One at a time; what was decided before is kept.',
  })
  assignLead(
    @Arg('input', () => AssignLeadInput, { description: 'The request and its lead.' }) input: AssignLeadInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<AssignLeadPayload> {
    return asPayload(async () => ({ serviceRequest: await this.service.assign(input, viewer) }));
  }

  @FieldResolver(() => RequestLeadType, {
    nullable: true,
    description: '牵头单位: who leads it when responsibility was unclear; null when nothing was decided.',
  })
  async lead(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<RequestLead | null> {
    return (await loaders.requestLeads.load(id)).find(({ endedAt }) => endedAt === null) ?? null;
  }

  @FieldResolver(() => [RequestLeadType], { description: 'Who led it, in order; at most 20.' })
  leads(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly RequestLead[]> {
    return loaders.requestLeads.load(id);
  }
}

/** What hangs on a lead. */
@Resolver(() => RequestLeadType)
export class RequestLeadResolver {
  @FieldResolver(() => OrganizationReference, { nullable: true, description: 'Who leads.' })
  organization(@Root() { organizationId }: RequestLead): OrganizationReference {
    return { id: organizationId };
  }

  @FieldResolver(() => String, { description: 'Why. Phone numbers and plates in it are masked.' })
  reason(@Root() { reason }: RequestLead): string {
    return maskContacts(reason);
  }
}
