import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { assertSoundRange, maySeePetitions, type PetitionMonth } from '../petition-month.js';
import type { PetitionMonthService } from '../petition-month.service.js';
import {
  PetitionMonthType,
  ReportPetitionMonthInput,
  ReportPetitionMonthPayload,
} from './petition-month.type.js';

/** Reports counts of petition matters, and adds them to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class PetitionMonthResolver {
  constructor(private readonly service: PetitionMonthService) {}

  @Audience('internal')
  @Mutation(() => ReportPetitionMonthPayload, {
    description:
      '填报信访包保: reports the counts of a month, or corrects them. By officers and machines of the place.',
  })
  reportPetitionMonth(
    @Arg('input', () => ReportPetitionMonthInput, { description: 'The counts.' })
    { expectedVersion, ...counts }: ReportPetitionMonthInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<ReportPetitionMonthPayload> {
    return asPayload(async () => ({
      petitionMonth: await this.service.report(counts, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @FieldResolver(() => [PetitionMonthType], {
    nullable: true,
    description:
      '信访包保: what this place itself reported, by month; at most 36. Empty for whoever does not govern it.',
  })
  petitionMonths(
    @Root() { code }: DivisionReference,
    @Arg('from', () => String, { description: 'The first month, `YYYY-MM`.' }) from: string,
    @Arg('to', () => String, { description: 'The last month, `YYYY-MM`; at most 35 later.' }) to: string,
    @Ctx() { viewer, loaders }: ServiceRequestsContext,
  ): Promise<readonly PetitionMonth[]> | readonly PetitionMonth[] {
    assertSoundRange({ from, to });
    return maySeePetitions(viewer, code) ? loaders.petitionMonths.of({ from, to }).load(code) : [];
  }
}
