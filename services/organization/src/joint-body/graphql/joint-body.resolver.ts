import { asPayload, Audience, type Connection, DateTimeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { JointBody } from '../joint-body.js';
import type { JointBodyService } from '../joint-body.service.js';
import type { JointMemberAsOf } from '../joint-member.js';
import { AddJointMemberInput } from './add-joint-member.input.js';
import { CreateJointBodyInput } from './create-joint-body.input.js';
import { JointBodyFilterInput } from './joint-body-filter.input.js';
import { AddJointMemberPayload, CreateJointBodyPayload } from './joint-body-payload.type.js';
import { JointBodyConnectionType, JointBodyType } from './joint-body.type.js';
import { JointMemberConnectionType } from './joint-member.type.js';

/** Look-ups, lists and changes of joint bodies, and what they lead to. */
@Resolver(() => JointBodyType)
export class JointBodyResolver {
  constructor(private readonly service: JointBodyService) {}

  @Audience('open')
  @Query(() => JointBodyType, {
    nullable: true,
    description: 'The joint body with this id; null when there is none.',
  })
  jointBody(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<JointBody | null> {
    return loaders.jointBody.load(id);
  }

  @Audience('open')
  @Query(() => JointBodyConnectionType, {
    nullable: true,
    description: 'Joint bodies that exist now, by place and age.',
  })
  jointBodies(
    @Arg('filter', () => JointBodyFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: JointBodyFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<JointBody>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => CreateJointBodyPayload, {
    description: 'Makes a joint body. For officers in whose jurisdiction the place lies.',
  })
  createJointBody(
    @Arg('input', () => CreateJointBodyInput, { description: 'The joint body.' })
    { idempotencyKey, chairOrganizationId, cadence, validFrom, ...body }: CreateJointBodyInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<CreateJointBodyPayload> {
    return asPayload(async () => ({
      jointBody: await this.service.create(
        {
          ...body,
          chairOrganizationId: chairOrganizationId ?? null,
          cadence: cadence ?? null,
          validFrom: validFrom ?? null,
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => AddJointMemberPayload, {
    description: 'Gives an organization a seat in a joint body, lasting or of the past.',
  })
  addJointMember(
    @Arg('input', () => AddJointMemberInput, { description: 'The seat.' })
    { idempotencyKey, expectedVersion, since, until, ...seat }: AddJointMemberInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<AddJointMemberPayload> {
    const member = { ...seat, since: since ?? null, until: until ?? null };
    return asPayload(() => this.service.addMember(member, { expectedVersion, idempotencyKey }, viewer));
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place whose body it is.' })
  division(@Root() { divisionCode }: JointBody): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'The organization that leads it.' })
  async chairOrganization(
    @Root() { chairOrganizationId }: JointBody,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return chairOrganizationId === null ? null : loaders.organization.load(chairOrganizationId, null);
  }

  @FieldResolver(() => JointMemberConnectionType, {
    description: 'Its seats, by rank (the secretary first) and length of service.',
  })
  async members(
    @Root() { id }: JointBody,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As they were at this instant; now when left out. Organizations are read at the same instant.',
    })
    asOf: Date | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<JointMemberAsOf>> {
    const instant = asOf ?? null;
    const members = await loaders.membersOfJointBody.load(id, { asOf: instant }, page);
    return members.map((member) => ({ ...member, asOf: instant }));
  }
}
