import {
  asPayload,
  Audience,
  type Connection,
  DateTimeScalar,
  DivisionCodeScalar,
  PageArgs,
} from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { Organization, OrganizationAsOf } from '../organization.js';
import type { OrganizationService } from '../organization.service.js';
import { CreateOrganizationInput } from './create-organization.input.js';
import { OrganizationFilterInput } from './organization-filter.input.js';
import { CreateOrganizationPayload } from './organization-payload.type.js';
import { OrganizationConnectionType, OrganizationType } from './organization.type.js';

const AS_OF =
  'As it was at this instant; now when left out. Nested fields of this subgraph read at the same instant.';

/** Look-ups, lists and changes of organizations. */
@Resolver(() => OrganizationType)
export class OrganizationResolver {
  constructor(private readonly service: OrganizationService) {}

  @Audience('open')
  @Query(() => OrganizationType, {
    nullable: true,
    description: 'The organization with this id; null when there is none.',
  })
  async organization(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<OrganizationAsOf | null> {
    const organization = await loaders.organization.load(id, asOf);
    return organization && { ...organization, asOf: asOf ?? null };
  }

  @Audience('open')
  @Query(() => OrganizationType, {
    nullable: true,
    description: 'The organization that another system knows under this name; null when there is none.',
  })
  async organizationByExternalRef(
    @Arg('system', () => String, { description: 'Which system.' }) system: string,
    @Arg('id', () => ID, { description: 'Its id there.' }) id: string,
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description:
        'Any place of the city that is meant. Names are unique in a city: needed when several cities know this one, otherwise INVALID_INPUT.',
    })
    divisionCode: string | null | undefined,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    const found = await this.service.findIdByExternalRef({ system, id }, divisionCode ?? null);
    return found === null ? null : loaders.organization.load(found, null);
  }

  @Audience('open')
  @Query(() => OrganizationConnectionType, {
    nullable: true,
    description: 'Organizations that exist now, by place and age.',
  })
  organizations(
    @Arg('filter', () => OrganizationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: OrganizationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Organization>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => CreateOrganizationPayload, {
    description: 'Makes a party organization or unit. For officers in whose jurisdiction the place lies.',
  })
  createOrganization(
    @Arg('input', () => CreateOrganizationInput, { description: 'The organization.' })
    { idempotencyKey, ...organization }: CreateOrganizationInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<CreateOrganizationPayload> {
    return asPayload(async () => ({
      organization: await this.service.create(
        {
          ...organization,
          formation: organization.formation ?? null,
          level: organization.level ?? null,
          parentId: organization.parentId ?? null,
          commandedById: organization.commandedById ?? null,
          gridId: organization.gridId ?? null,
          memberCount: organization.memberCount ?? null,
          externalRef: organization.externalRef ?? null,
          uscc: organization.uscc ?? null,
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }
}
