import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { JointBodyType } from '../../joint-body/graphql/joint-body.type.js';
import type { JointBody } from '../../joint-body/joint-body.js';
import type { SeenDeliberation } from '../deliberation.js';
import { OwnDeliberationFilterInput } from './deliberation-filter.input.js';
import { DeliberationConnectionType } from './deliberation.type.js';

/** The deliberations of a joint body. */
@Resolver(() => JointBodyType)
export class JointBodyDeliberationsResolver {
  @FieldResolver(() => DeliberationConnectionType, {
    description: 'Its deliberations that the viewer may see, newest first.',
  })
  deliberations(
    @Root() { id }: JointBody,
    @Arg('filter', () => OwnDeliberationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: OwnDeliberationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<SeenDeliberation>> {
    return loaders.deliberationsOfJointBody.load(id, soundFilter(filter), page);
  }
}

/** Adds `Division.deliberations` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionDeliberationsResolver {
  @FieldResolver(() => DeliberationConnectionType, {
    nullable: true,
    description:
      'Deliberations of this place itself that the viewer may see, newest first. For those below ask `deliberations(filter: { divisionCode })`.',
  })
  deliberations(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => OwnDeliberationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: OwnDeliberationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<SeenDeliberation>> {
    return loaders.deliberationsOfDivision.load(code, soundFilter(filter), page);
  }
}

const soundFilter = (filter: OwnDeliberationFilterInput | null | undefined) => ({
  level: filter?.level ?? null,
  step: filter?.step ?? null,
});
