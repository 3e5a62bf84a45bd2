import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { JointMatter } from '../joint-matter.js';
import type { JointMatterService } from '../joint-matter.service.js';
import { JointMatterFilterInput } from './joint-matter-filter.input.js';
import { MoveJointMatterPayload, RaiseJointMatterPayload } from './joint-matter-payload.type.js';
import { JointMatterConnectionType, JointMatterType } from './joint-matter.type.js';
import { MoveJointMatterInput } from './move-joint-matter.input.js';
import { RaiseJointMatterInput } from './raise-joint-matter.input.js';

/** Look-ups, lists and changes of matters. */
@Resolver(() => JointMatterType)
export class JointMatterResolver {
  constructor(private readonly service: JointMatterService) {}

  @Audience('internal')
  @Query(() => JointMatterType, {
    nullable: true,
    description: 'The matter with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  jointMatter(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<JointMatter> {
    return orNotFound(loaders.jointMatter.load(id), '事项');
  }

  @Audience('internal')
  @Query(() => JointMatterConnectionType, {
    nullable: true,
    description: 'The matters of joint bodies that the viewer may see, newest first.',
  })
  jointMatters(
    @Arg('filter', () => JointMatterFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: JointMatterFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<JointMatter>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => RaiseJointMatterPayload, {
    description: 'Brings a matter before a joint body. For its members, its chair and its officers.',
  })
  raiseJointMatter(
    @Arg('input', () => RaiseJointMatterInput, { description: 'The matter.' })
    { idempotencyKey, description, category, serviceRequestId, ...matter }: RaiseJointMatterInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RaiseJointMatterPayload> {
    return asPayload(async () => ({
      jointMatter: await this.service.raise(
        {
          ...matter,
          description: description ?? null,
          category: category ?? null,
          serviceRequestId: serviceRequestId ?? null,
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => MoveJointMatterPayload, {
    description:
      'Moves a matter on, as its status and the viewer allow; every move is an entry in its timeline.',
  })
  moveJointMatter(
    @Arg('input', () => MoveJointMatterInput, { description: 'The matter and the move.' })
    { id, action, expectedVersion, ...given }: MoveJointMatterInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<MoveJointMatterPayload> {
    const wanted = {
      action,
      expectedVersion,
      reason: given.reason ?? null,
      decision: given.decision ?? null,
      decidedAt: given.decidedAt ?? null,
      responsibleOrganizationId: given.responsibleOrganizationId ?? null,
    };
    return asPayload(async () => ({ jointMatter: await this.service.move(id, wanted, viewer) }));
  }
}
