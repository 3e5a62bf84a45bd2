import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { Grid } from '../../grid/grid.js';
import { GridConnectionType } from '../../grid/graphql/grid.type.js';
import type { ResidentialQuarter } from '../residential-quarter.js';
import type { ResidentialQuarterService } from '../residential-quarter.service.js';
import { CreateResidentialQuarterInput } from './create-residential-quarter.input.js';
import { ResidentialQuarterFilterInput } from './residential-quarter-filter.input.js';
import {
  CreateResidentialQuarterPayload,
  UpdateResidentialQuarterPayload,
} from './residential-quarter-payload.type.js';
import { ResidentialQuarterConnectionType, ResidentialQuarterType } from './residential-quarter.type.js';
import { UpdateResidentialQuarterInput } from './update-residential-quarter.input.js';

/** Look-ups, lists and changes of residential quarters. */
@Resolver(() => ResidentialQuarterType)
export class ResidentialQuarterResolver {
  constructor(private readonly service: ResidentialQuarterService) {}

  @Audience('open')
  @Query(() => ResidentialQuarterType, {
    nullable: true,
    description: 'The quarter with this id; null when there is none.',
  })
  residentialQuarter(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<ResidentialQuarter | null> {
    return loaders.quarter.load(id);
  }

  @Audience('open')
  @Query(() => ResidentialQuarterConnectionType, {
    nullable: true,
    description: 'Residential quarters, by place.',
  })
  residentialQuarters(
    @Arg('filter', () => ResidentialQuarterFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ResidentialQuarterFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<ResidentialQuarter>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => CreateResidentialQuarterPayload, {
    description: 'Makes a residential quarter. For officers in whose jurisdiction the community lies.',
  })
  createResidentialQuarter(
    @Arg('input', () => CreateResidentialQuarterInput, { description: 'The quarter.' })
    { idempotencyKey, validFrom, ...quarter }: CreateResidentialQuarterInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<CreateResidentialQuarterPayload> {
    return asPayload(async () => ({
      residentialQuarter: await this.service.create(
        { ...quarter, validFrom: validFrom ?? null },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => UpdateResidentialQuarterPayload, {
    description:
      'Changes what is known of a residential quarter. For officers in whose jurisdiction the community lies.',
  })
  updateResidentialQuarter(
    @Arg('input', () => UpdateResidentialQuarterInput, { description: 'The quarter and what changes.' })
    { id, expectedVersion, name, kind, households }: UpdateResidentialQuarterInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<UpdateResidentialQuarterPayload> {
    const changes = {
      ...(name == null ? {} : { name }),
      ...(kind == null ? {} : { kind }),
      ...(households == null ? {} : { households }),
    };
    return asPayload(async () => ({
      residentialQuarter: await this.service.update(id, changes, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Community or village that it lies in.' })
  division(
    @Root() { divisionCode }: ResidentialQuarter,
    @Ctx() { loaders }: GridContext,
  ): Promise<DivisionType | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => GridConnectionType, { description: 'Grids that cover it now, in order of code.' })
  grids(
    @Root() { id }: ResidentialQuarter,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<Grid>> {
    return loaders.gridsOfQuarter.load(id, null, page);
  }
}
