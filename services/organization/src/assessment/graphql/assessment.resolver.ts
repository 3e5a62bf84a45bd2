import { asPayload, Audience, DateTimeScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Float, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import { periodOf } from '../../ranking/month-span.js';
import { trimmedMean } from '../../ranking/trimmed-mean.js';
import type { Assessment } from '../assessment.js';
import type { AssessmentService } from '../assessment.service.js';
import { SubmitAssessmentPayload } from './assessment-payload.type.js';
import { AssessmentType } from './assessment.type.js';
import { SubmitAssessmentInput } from './submit-assessment.input.js';

/** What a panel gave: handing it in, and what it leads to. */
@Resolver(() => AssessmentType)
export class AssessmentResolver {
  constructor(private readonly service: AssessmentService) {}

  @Audience('internal')
  @Mutation(() => SubmitAssessmentPayload, {
    description:
      'Hands in or corrects the marks of a panel. For whoever acts for an assessor of the scheme, until a ranking with them is published.',
  })
  submitAssessment(
    @Arg('input', () => SubmitAssessmentInput, { description: 'The marks.' })
    { idempotencyKey, expectedVersion, ...marks }: SubmitAssessmentInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<SubmitAssessmentPayload> {
    const input = { ...marks, expectedVersion: expectedVersion ?? null };
    return asPayload(async () => ({ assessment: await this.service.submit(input, idempotencyKey, viewer) }));
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that was judged.' })
  division(@Root() { divisionCode }: Assessment): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'Who judged.' })
  organization(
    @Root() { organizationId }: Assessment,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Organization | null> {
    return loaders.organization.load(organizationId, null);
  }

  @FieldResolver(() => DateTimeScalar, { description: 'First instant of the period.' })
  from(@Root() { span }: Assessment): Date {
    return periodOf(span).from;
  }

  @FieldResolver(() => DateTimeScalar, { description: 'First instant after the period.' })
  to(@Root() { span }: Assessment): Date {
    return periodOf(span).to;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The mean without one highest and one lowest mark; null for fewer than 3 marks.',
  })
  mean(@Root() { marks }: Assessment): number | null {
    return trimmedMean(marks);
  }
}
