import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { JointBody } from '../joint-body.js';
import { JointBodyKind } from './joint-body-kind.enum.js';
import { JointBodyConnectionType } from './joint-body.type.js';

/** Adds `Division.jointBodies` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionJointBodiesResolver {
  @FieldResolver(() => JointBodyConnectionType, {
    nullable: true,
    description:
      'Joint bodies of this place itself, by age: a street’s list holds its 大工委 and not the 大党委 of its communities. For those below ask `jointBodies(filter: { divisionCode })`.',
  })
  jointBodies(
    @Root() { code }: DivisionReference,
    @Arg('kind', () => JointBodyKind, { nullable: true, description: 'Of this kind; all when left out.' })
    kind: JointBodyKind | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<JointBody>> {
    return loaders.jointBodiesOfDivision.load(code, { kind: kind ?? null }, page);
  }
}
