import {
  asPayload,
  Audience,
  businessDay,
  DateScalar,
  type FigureLoader,
  parseBusinessDay,
  shiftedDay,
} from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import { INSTRUCTOR_KINDS, type InstructorTotals } from '../instructor-count.js';
import type { InstructorCountService } from '../instructor-count.service.js';
import { InstructorTotalsType, RecordInstructorsPayload } from './instructors.type.js';
import { RecordInstructorsInput } from './record-instructors.input.js';

const AS_OF = 'As of the end of this day; today when left out.';

/** Changes of counts of instructors. */
@Resolver()
export class InstructorsResolver {
  constructor(private readonly service: InstructorCountService) {}

  @Audience('internal')
  @Mutation(() => RecordInstructorsPayload, {
    description: 'Records how many instructors a party organization sends. May be sent again as it is.',
  })
  recordInstructors(
    @Arg('input', () => RecordInstructorsInput, { description: 'The count.' }) input: RecordInstructorsInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RecordInstructorsPayload> {
    return asPayload(async () => ({ organization: await this.service.record(input, viewer) }));
  }
}

/** Adds `Division.instructors` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionInstructorsResolver {
  @FieldResolver(() => InstructorTotalsType, {
    nullable: true,
    description:
      '党建指导员: instructors of the organizations of this place and below, each by its last count until then.',
  })
  instructors(
    @Root() { code }: DivisionReference,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf: string | null | undefined,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<InstructorTotals> {
    return totalsOf(loaders.instructors, code, asOf);
  }
}

/** Adds `Organization.instructors`. */
@Resolver(() => OrganizationType)
export class OrganizationInstructorsResolver {
  @FieldResolver(() => InstructorTotalsType, {
    description: '党建指导员: instructors whom this organization sends, by its last count until then.',
  })
  instructors(
    @Root() { id }: OrganizationType,
    @Arg('asOf', () => DateScalar, { nullable: true, description: AS_OF }) asOf: string | null | undefined,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<InstructorTotals> {
    return totalsOf(loaders.instructors, id, asOf);
  }
}

async function totalsOf(
  figures: FigureLoader,
  scope: string,
  asOf: string | null | undefined,
): Promise<InstructorTotals> {
  const day = asOf == null ? businessDay(new Date()) : parseBusinessDay(asOf, 'asOf');
  const found = await figures.load(scope, { from: day, to: shiftedDay(day, 1) });
  return {
    partTime: found.ofParts('instructor', [INSTRUCTOR_KINDS.partTime]),
    fullTime: found.ofParts('instructor', [INSTRUCTOR_KINDS.fullTime]),
  };
}
