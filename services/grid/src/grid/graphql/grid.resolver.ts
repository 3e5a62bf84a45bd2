import {
  asPayload,
  Audience,
  type Connection,
  DateTimeScalar,
  GridCodeScalar,
  orNotFound,
  PageArgs,
  parseGridCode,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { OrganizationReference } from '../../federation/references.js';
import { ResidentialQuarterType } from '../../residential-quarter/graphql/residential-quarter.type.js';
import type { Grid, GridAsOf } from '../grid.js';
import type { GridService } from '../grid.service.js';
import { CreateGridInput } from './create-grid.input.js';
import { GridFilterInput } from './grid-filter.input.js';
import { CreateGridPayload, RenameGridPayload, UpdateGridPayload } from './grid-payload.type.js';
import { GridConnectionType, GridType } from './grid.type.js';
import { RenameGridInput } from './rename-grid.input.js';
import { UpdateGridInput } from './update-grid.input.js';

const AS_OF = 'As it was at this instant; now when left out.';

/** Look-ups, lists and changes of grids. */
@Resolver(() => GridType)
export class GridResolver {
  constructor(private readonly service: GridService) {}

  @Audience('open')
  @Query(() => GridType, { nullable: true, description: 'The grid with this id; null when there is none.' })
  grid(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridAsOf | null> {
    return at(asOf, loaders.grid.load(id, asOf));
  }

  @Audience('open')
  @Query(() => GridType, {
    nullable: true,
    description: 'The grid with this code; NOT_FOUND when there is none, or was none at `asOf`.',
  })
  gridByCode(
    @Arg('code', () => GridCodeScalar, { description: 'Its 15-digit code; otherwise GRID_CODE_MALFORMED.' })
    code: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridAsOf | null> {
    return at(asOf, orNotFound(loaders.gridByCode.load(parseGridCode(code), asOf), '网格', 'code'));
  }

  @Audience('open')
  @Query(() => GridConnectionType, { nullable: true, description: 'Grids that exist now, in order of code.' })
  grids(
    @Arg('filter', () => GridFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: GridFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Grid>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => CreateGridPayload, {
    description: 'Makes a grid. For officers in whose jurisdiction the community lies.',
  })
  createGrid(
    @Arg('input', () => CreateGridInput, { description: 'The grid.' }) input: CreateGridInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<CreateGridPayload> {
    const { idempotencyKey, ...grid } = input;
    return asPayload(async () => ({
      grid: await this.service.create(
        {
          ...grid,
          households: grid.households ?? null,
          serviceRadiusM: grid.serviceRadiusM ?? null,
          difficulty: grid.difficulty ?? null,
          parentGridId: grid.parentGridId ?? null,
          responsibleOrganizationId: grid.responsibleOrganizationId ?? null,
          networks: [...new Set(grid.networks ?? [])],
          quarterIds: [...new Set(grid.quarterIds ?? [])],
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => RenameGridPayload, {
    description: 'Gives a grid another name; `asOf` still finds the old one.',
  })
  renameGrid(
    @Arg('input', () => RenameGridInput, { description: 'The grid and its name.' }) input: RenameGridInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<RenameGridPayload> {
    return asPayload(async () => ({
      grid: await this.service.rename(input.id, input.name, input.expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => UpdateGridPayload, {
    description:
      'Changes what is known of a grid; `asOf` still finds how it was. For officers in whose jurisdiction the community lies.',
  })
  updateGrid(
    @Arg('input', () => UpdateGridInput, { description: 'The grid and what changes.' })
    { id, expectedVersion, networks, quarterIds, ...details }: UpdateGridInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<UpdateGridPayload> {
    const lists = {
      ...(networks ? { networks: [...new Set(networks)] } : {}),
      ...(quarterIds ? { quarterIds: [...new Set(quarterIds)] } : {}),
    };
    return asPayload(async () => ({
      grid: await this.service.update(id, { ...details, ...lists }, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Community or village that it lies in.' })
  async division(
    @Root() { divisionCode, asOf }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<DivisionType | null> {
    const division = await loaders.division.load(divisionCode, asOf);
    return division && { ...division, asOf: asOf ?? null };
  }

  @FieldResolver(() => GridType, {
    nullable: true,
    description: 'For a micro-grid: the grid that it is part of.',
  })
  async parent(
    @Root() { parentGridId, asOf }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridAsOf | null> {
    return parentGridId === null ? null : at(asOf, loaders.grid.load(parentGridId, asOf));
  }

  @FieldResolver(() => [ResidentialQuarterType], {
    description: 'Residential quarters that it covers; at most 50.',
  })
  async quarters(
    @Root() { quarterIds }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly ResidentialQuarterType[]> {
    return (await Promise.all(quarterIds.map((id) => loaders.quarter.load(id)))).filter((it) => it !== null);
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'Organization that answers for it.',
  })
  responsibleOrganization(@Root() { responsibleOrganizationId }: GridAsOf): OrganizationReference | null {
    return responsibleOrganizationId === null ? null : { id: responsibleOrganizationId };
  }
}

async function at(asOf: Date | null | undefined, loading: Promise<Grid | null>): Promise<GridAsOf | null> {
  const grid = await loading;
  return grid && { ...grid, asOf: asOf ?? null };
}
