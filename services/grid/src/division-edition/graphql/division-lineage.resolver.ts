import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { DivisionAsOf } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { DivisionSuccession } from '../division-edition.js';
import { DivisionSuccessionType } from './division-succession.type.js';

/** Adds `Division.supersededBy` and `Division.predecessors`. */
@Resolver(() => DivisionType)
export class DivisionLineageResolver {
  @FieldResolver(() => [DivisionSuccessionType], {
    description:
      'Divisions under whose code this place went on, the last edition first; whatever `asOf` says. A code may be given to another place later. At most 200.',
  })
  supersededBy(
    @Root() { code }: DivisionAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly DivisionSuccession[]> {
    return loaders.successorsOfDivision.load(code);
  }

  @FieldResolver(() => [DivisionSuccessionType], {
    description:
      'Divisions that it took over from, the last edition first; whatever `asOf` says. At most 200.',
  })
  predecessors(
    @Root() { code }: DivisionAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly DivisionSuccession[]> {
    return loaders.predecessorsOfDivision.load(code);
  }
}

/** What a step of the lineage points to. */
@Resolver(() => DivisionSuccessionType)
export class DivisionSuccessionResolver {
  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'The division at the other end, in its newest version.',
  })
  division(@Root() { code }: DivisionSuccession, @Ctx() { loaders }: GridContext) {
    return loaders.division.load(code, null);
  }
}
