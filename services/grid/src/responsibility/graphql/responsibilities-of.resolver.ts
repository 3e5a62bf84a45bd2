import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionLevel } from '../../division/graphql/division-level.enum.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { Responsibility } from '../responsibility.js';
import { ResponsibilityConnectionType, ResponsibilityType } from './responsibility.type.js';

/** Adds `Division.responsibilities`. */
@Resolver(() => DivisionType)
export class DivisionResponsibilitiesResolver {
  @FieldResolver(() => ResponsibilityConnectionType, {
    description: 'Responsibilities that are held now in this place and below it.',
  })
  responsibilities(
    @Root() { code }: DivisionType,
    @Arg('role', () => String, { nullable: true, description: 'In this role, e.g. `ROAD_CHIEF`.' })
    role: string | null | undefined,
    @Arg('level', () => DivisionLevel, { nullable: true, description: 'Held at this level.' })
    level: DivisionLevel | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<Responsibility>> {
    return loaders.responsibilitiesOfDivision.load(code, { role: role ?? null, level: level ?? null }, page);
  }
}

/** Adds `Grid.responsibilities`. */
@Resolver(() => GridType)
export class GridResponsibilitiesResolver {
  @FieldResolver(() => [ResponsibilityType], {
    description: 'Responsibilities that are held in it now, the oldest first; at most 50.',
  })
  responsibilities(
    @Root() { id }: GridType,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly Responsibility[]> {
    return loaders.responsibilitiesOfGrid.load(id);
  }
}
