import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { JointBodyType } from '../../joint-body/graphql/joint-body.type.js';
import type { JointBody } from '../../joint-body/joint-body.js';
import type { JointMatter } from '../joint-matter.js';
import { JointBodyMatterFilterInput } from './joint-matter-filter.input.js';
import { JointMatterConnectionType } from './joint-matter.type.js';

/** The matters before a joint body. */
@Resolver(() => JointBodyType)
export class JointBodyMattersResolver {
  @Audience('internal')
  @FieldResolver(() => JointMatterConnectionType, {
    description: 'Its matters that the viewer may see, newest first.',
  })
  matters(
    @Root() { id }: JointBody,
    @Arg('filter', () => JointBodyMatterFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: JointBodyMatterFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<JointMatter>> {
    return loaders.mattersOfJointBody.load(id, { status: filter?.status ?? null }, page);
  }
}
