import { asPayload, Audience, DateTimeScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { DivisionAsOf } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { DivisionPopulation } from '../division-population.js';
import type { DivisionPopulationService } from '../division-population.service.js';
import {
  DivisionPopulationType,
  RecordPopulationInput,
  RecordPopulationPayload,
} from './division-population.type.js';

/** Adds `Division.population`, and writes it down. */
@Resolver(() => DivisionType)
export class DivisionPopulationResolver {
  constructor(private readonly service: DivisionPopulationService) {}

  @Audience('internal')
  @Mutation(() => RecordPopulationPayload, {
    description:
      'Writes down how many people lived in a place on a day, or corrects it. For administrators and machines in whose jurisdiction it lies.',
  })
  recordPopulation(
    @Arg('input', () => RecordPopulationInput, { description: 'Place, day, number and source.' })
    { expectedVersion, ...figure }: RecordPopulationInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<RecordPopulationPayload> {
    return asPayload(async () => ({
      population: await this.service.record(figure, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => DivisionPopulationType, {
    nullable: true,
    description:
      'The newest figure of its population; null where none was recorded. Figures of the places below are not added up: whoever counts both says both.',
  })
  population(
    @Root() { code, asOf: inherited }: DivisionAsOf,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'The newest of this day or before; as of the division when left out.',
    })
    asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<DivisionPopulation | null> {
    return loaders.populationOfDivision.load(code, asOf ?? inherited);
  }
}
