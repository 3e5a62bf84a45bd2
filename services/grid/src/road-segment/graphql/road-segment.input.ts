import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType, Int } from 'type-graphql';
import { ChangeInput } from '../../directory/graphql/change.input.js';
import { RegisterInput } from '../../directory/graphql/register.input.js';

/** What `roadSegments` is limited to. */
@InputType('RoadSegmentFilter', { description: 'What a list of road segments is limited to.' })
export class RoadSegmentFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;
}

/** A road segment to be registered. */
@InputType('RegisterRoadSegmentInput', { description: 'A road segment to be registered.' })
export class RegisterRoadSegmentInput extends RegisterInput {
  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where it begins, 1 to 60 characters.' })
  readonly fromDescription!: string;

  @Field(() => String, { description: 'Where it ends, 1 to 60 characters.' })
  readonly toDescription!: string;

  @Field(() => Int, { nullable: true, description: 'Its length in whole metres, 1 to 1,000,000.' })
  readonly lengthM?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The city’s own word for its importance, 1 to 20 characters.',
  })
  readonly levelTerm?: string | null;
}

/** Other details of a road segment. */
@InputType('UpdateRoadSegmentInput', {
  description: 'Other details of a road segment. What is left out stays as it is.',
})
export class UpdateRoadSegmentInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Its name, 1 to 60 characters.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it begins, 1 to 60 characters.' })
  readonly fromDescription?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it ends, 1 to 60 characters.' })
  readonly toDescription?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its length in whole metres; null for not measured.' })
  readonly lengthM?: number | null;

  @Field(() => String, { nullable: true, description: 'Word for its importance; null removes it.' })
  readonly levelTerm?: string | null;
}

/** A road segment to be closed. */
@InputType('CloseRoadSegmentInput', {
  description: 'A road segment to be closed for good, once nobody answers for it.',
})
export class CloseRoadSegmentInput extends ChangeInput {}
