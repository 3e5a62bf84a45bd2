import { DateTimeScalar } from '@governance/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { DeliberationStep } from '../deliberation-step.js';
import type { SeenDeliberation, StepRecord } from '../deliberation.js';
import { type Evaluation, evaluationIn } from '../evaluation.js';
import { readableSteps } from '../published-part.js';
import { DeliberationType } from './deliberation.type.js';
import { EvaluationType, StepRecordType } from './deliberation-step-record.type.js';

const LAST = 'of the last round that has one and that the viewer may read';

/** The steps of a deliberation, and what they came to. */
@Resolver(() => DeliberationType)
export class DeliberationStepsResolver {
  @FieldResolver(() => [StepRecordType], {
    description:
      'The steps that it took, oldest first; at most 100. Everybody reads those of rounds that were made public.',
  })
  async steps(
    @Root() deliberation: SeenDeliberation,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly StepRecord[]> {
    return readableSteps(deliberation, await loaders.stepsOfDeliberation.load(deliberation.id));
  }

  @FieldResolver(() => String, { nullable: true, description: `What was decided, ${LAST}.` })
  async decision(
    @Root() deliberation: SeenDeliberation,
    @Ctx() context: OrganizationContext,
  ): Promise<string | null> {
    return (await lastOf(deliberation, DeliberationStep.DELIBERATE, context))?.decision ?? null;
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: `Who decided, ${LAST}.` })
  async decidedBy(
    @Root() deliberation: SeenDeliberation,
    @Ctx() context: OrganizationContext,
  ): Promise<Organization | null> {
    const decided = await lastOf(deliberation, DeliberationStep.DELIBERATE, context);
    return organizationNamed(decided?.decidedByOrganizationId ?? null, context);
  }

  @FieldResolver(() => String, { nullable: true, description: `What was made public, ${LAST}.` })
  async notice(
    @Root() deliberation: SeenDeliberation,
    @Ctx() context: OrganizationContext,
  ): Promise<string | null> {
    return (await lastOf(deliberation, DeliberationStep.PUBLICISE, context))?.notice ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: `When it was made public, ${LAST}.` })
  async publishedAt(
    @Root() deliberation: SeenDeliberation,
    @Ctx() context: OrganizationContext,
  ): Promise<Date | null> {
    return (await lastOf(deliberation, DeliberationStep.PUBLICISE, context))?.heldAt ?? null;
  }

  @FieldResolver(() => EvaluationType, { nullable: true, description: `The evaluation ${LAST}.` })
  async evaluation(
    @Root() deliberation: SeenDeliberation,
    @Ctx() context: OrganizationContext,
  ): Promise<Evaluation | null> {
    const evaluated = await lastOf(deliberation, DeliberationStep.EVALUATE, context);
    return evaluated && evaluationIn(evaluated, deliberation.isInside ? 'INSIDE' : 'OUTSIDE');
  }
}

/** Who decided in a step. */
@Resolver(() => StepRecordType)
export class StepRecordResolver {
  @FieldResolver(() => OrganizationType, { nullable: true, description: 'With DELIBERATE: who decided.' })
  decidedBy(
    @Root() { decidedByOrganizationId }: StepRecord,
    @Ctx() context: OrganizationContext,
  ): Promise<Organization | null> {
    return organizationNamed(decidedByOrganizationId, context);
  }
}

async function lastOf(
  deliberation: SeenDeliberation,
  wanted: DeliberationStep,
  { loaders }: OrganizationContext,
): Promise<StepRecord | null> {
  const records = readableSteps(deliberation, await loaders.stepsOfDeliberation.load(deliberation.id));
  return records.findLast(({ step }) => step === wanted) ?? null;
}

const organizationNamed = async (
  id: string | null,
  { loaders }: OrganizationContext,
): Promise<Organization | null> => (id === null ? null : loaders.organization.load(id, null));
