import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { JointBodyService } from '../joint-body.service.js';
import {
  ChangeJointMemberRolePayload,
  DissolveJointBodyPayload,
  EndJointMembershipPayload,
  UpdateJointBodyPayload,
} from './change-joint-body-payload.type.js';
import {
  ChangeJointMemberRoleInput,
  DissolveJointBodyInput,
  EndJointMembershipInput,
  UpdateJointBodyInput,
} from './change-joint-body.input.js';
import { JointBodyType } from './joint-body.type.js';

/** Changes of a joint body that stands, and of the seats in it. */
@Resolver(() => JointBodyType)
export class JointBodyChangesResolver {
  constructor(private readonly service: JointBodyService) {}

  @Audience('internal')
  @Mutation(() => UpdateJointBodyPayload, {
    description: 'Changes name, rhythm or chair of a joint body. For officers in whose jurisdiction it lies.',
  })
  updateJointBody(
    @Arg('input', () => UpdateJointBodyInput, { description: 'The change.' })
    { id, expectedVersion, name, cadence, chairOrganizationId }: UpdateJointBodyInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<UpdateJointBodyPayload> {
    const change = {
      ...(name == null ? {} : { name }),
      ...(cadence === undefined ? {} : { cadence }),
      ...(chairOrganizationId === undefined ? {} : { chairOrganizationId }),
    };
    return asPayload(async () => ({
      jointBody: await this.service.change(id, change, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => DissolveJointBodyPayload, {
    description:
      'Dissolves a joint body now and ends all its seats. Refused with ACTION_NOT_AVAILABLE while a matter or a deliberation of it is under way.',
  })
  dissolveJointBody(
    @Arg('input', () => DissolveJointBodyInput, { description: 'The joint body.' })
    { id, expectedVersion }: DissolveJointBodyInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<DissolveJointBodyPayload> {
    return asPayload(async () => ({ jointBody: await this.service.dissolve(id, expectedVersion, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => EndJointMembershipPayload, { description: 'Ends the seat of an organization.' })
  endJointMembership(
    @Arg('input', () => EndJointMembershipInput, { description: 'The seat.' })
    { memberId, until, expectedVersion }: EndJointMembershipInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<EndJointMembershipPayload> {
    const change = { kind: 'END', at: until ?? new Date() } as const;
    return asPayload(() => this.service.changeSeat(memberId, change, expectedVersion, viewer));
  }

  @Audience('internal')
  @Mutation(() => ChangeJointMemberRolePayload, {
    description:
      'Gives a member another role. The seat in the old role ends when the one in the new role begins.',
  })
  changeJointMemberRole(
    @Arg('input', () => ChangeJointMemberRoleInput, { description: 'The seat and its new role.' })
    { memberId, role, since, expectedVersion }: ChangeJointMemberRoleInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<ChangeJointMemberRolePayload> {
    const change = { kind: 'ROLE', at: since ?? new Date(), role } as const;
    return asPayload(() => this.service.changeSeat(memberId, change, expectedVersion, viewer));
  }
}
