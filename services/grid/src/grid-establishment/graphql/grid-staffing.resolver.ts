import { asPayload, Audience, DateTimeScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { DivisionAsOf } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { staffingOf } from '../grid-establishment.js';
import type { GridEstablishmentService } from '../grid-establishment.service.js';
import {
  GridStaffingType,
  SetGridEstablishmentInput,
  SetGridEstablishmentPayload,
} from './grid-establishment.type.js';

/** Adds `Division.gridStaffing`, and sets what it compares with. */
@Resolver(() => DivisionType)
export class GridStaffingResolver {
  constructor(private readonly service: GridEstablishmentService) {}

  @Audience('internal')
  @Mutation(() => SetGridEstablishmentPayload, {
    description: 'Sets how many grid workers a place is to have. For officers in whose jurisdiction it lies.',
  })
  setGridEstablishment(
    @Arg('input', () => SetGridEstablishmentInput, { description: 'Place, kind and number.' })
    { expectedVersion, ...establishment }: SetGridEstablishmentInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<SetGridEstablishmentPayload> {
    return asPayload(async () => ({
      establishment: await this.service.set(establishment, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => GridStaffingType, {
    description: 'Grid workers in this place and below it: how many there are to be, and how many there are.',
  })
  async gridStaffing(
    @Root() { code, asOf: inherited }: DivisionAsOf,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'As it was at this instant; that of the division when left out.',
    })
    asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridStaffingType> {
    const byKind = await loaders.staffingOfDivision.load(code, asOf ?? inherited);
    return { ...staffingOf(byKind), byKind };
  }
}
