import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType } from 'type-graphql';
import {
  CATEGORY_CODE,
  DESCRIPTION,
  IDEMPOTENCY_KEY,
  SEARCH,
  TITLE,
} from '../../co-building/graphql/descriptions.js';
import { moveInput } from '../../co-building/graphql/move.input.js';
import { ProjectStatus } from './project-item.enum.js';

/** A project to be planned. */
@InputType('PlanProjectInput', { description: 'A project to be planned.' })
export class PlanProjectInput {
  @Field(() => DivisionCodeScalar, { description: 'Where it is carried out.' })
  readonly divisionCode!: string;

  @Field(() => ID, { description: 'The leading organization, of the same city.' })
  readonly leadingOrganizationId!: string;

  @Field(() => String, { description: CATEGORY_CODE })
  readonly categoryCode!: string;

  @Field(() => String, { description: TITLE })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  readonly description?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The agreement that it belongs to, of the same place or of one below it.',
  })
  readonly agreementId?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Needs that it joins, of the same place or of one below it; at most 20.',
  })
  readonly needIds!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Resources that it joins, of the same city, that the viewer may see; at most 20.',
  })
  readonly resourceIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: '招投标: whether who carries it out is found by tender.',
  })
  readonly tendered!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is to begin.' })
  readonly plannedFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is to be done, after `plannedFrom`.' })
  readonly plannedTo?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  readonly idempotencyKey!: string;
}

/** Input of `startProject`. */
export const StartProjectInput = moveInput('startProject', 'the project', 'REASON_OPTIONAL');
/** Input of `completeProject`. */
export const CompleteProjectInput = moveInput('completeProject', 'the project', 'REASON_OPTIONAL');
/** Input of `cancelProject`. */
export const CancelProjectInput = moveInput('cancelProject', 'the project', 'REASON_NEEDED');

/** What `projectItems` is limited to. */
@InputType('ProjectItemFilter', {
  description: 'What a list of projects is limited to; all that is given must hold.',
})
export class ProjectItemFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or in one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this category or of one below it, by code.' })
  readonly categoryCode?: string | null;

  @Field(() => [ProjectStatus], { nullable: true, description: 'Standing at one of these.' })
  readonly status?: ProjectStatus[] | null;

  @Field(() => String, { nullable: true, description: SEARCH })
  readonly search?: string | null;
}
