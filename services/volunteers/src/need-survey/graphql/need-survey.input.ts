import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NeedSurveyState } from '../need-survey.js';

/** What lists of surveys are limited to. */
@InputType('NeedSurveyFilter', {
  description: 'What a list of surveys is limited to; all that is given must hold.',
})
export class NeedSurveyFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'By this organization.' })
  readonly organizationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the group with this code, among others.' })
  readonly group?: string | null;

  @Field(() => NeedSurveyState, {
    nullable: true,
    description: 'In this state; all but withdrawn ones when left out.',
  })
  readonly state?: NeedSurveyState | null;
}

/** How many need something. */
@InputType('NeedCountInput', { description: 'How many people of a group need one thing.' })
export class NeedCountInput {
  @Field(() => String, { description: 'Code of one of `servicePlanCategories`, each once.' })
  readonly category!: string;

  @Field(() => Int, { description: 'How many need it: 0 to as many as were asked. 1 to 4 are not kept.' })
  readonly people!: number;
}

/** What a group answered. */
@InputType('SurveyedGroupInput', { description: 'What one group of residents answered.' })
export class SurveyedGroupInput {
  @Field(() => String, { description: 'Code of one of `needGroups`, each once.' })
  readonly group!: string;

  @Field(() => Int, { description: 'How many of them were asked, at least 1. 1 to 4 are not kept.' })
  readonly respondents!: number;

  @Field(() => [NeedCountInput], { description: 'What they need, 1 to 50.' })
  readonly needs!: NeedCountInput[];
}

/** A survey to be recorded. */
@InputType('RecordNeedSurveyInput', {
  description: 'A survey of needs: counts alone, no names and no free words.',
})
export class RecordNeedSurveyInput {
  @Field(() => DivisionCodeScalar, { description: 'The place: a city or one below it.' })
  readonly divisionCode!: string;

  @Field(() => ID, { description: 'Organization of the same city that asked.' })
  readonly organizationId!: string;

  @Field(() => DateScalar, {
    description: 'First business day on which people were asked. Not in the future.',
  })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'First business day after those; otherwise PERIOD_INVALID.' })
  readonly to!: string;

  @Field(() => [SurveyedGroupInput], { description: 'Who was asked, 1 to 20 groups.' })
  readonly groups!: SurveyedGroupInput[];

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A survey that is to be published. */
@InputType('PublishNeedSurveyInput', { description: 'A survey that everybody is to read.' })
export class PublishNeedSurveyInput {
  @Field(() => ID, { description: 'The survey.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** A survey that is to be taken back. */
@InputType('WithdrawNeedSurveyInput', { description: 'A survey to be taken back.' })
export class WithdrawNeedSurveyInput {
  @Field(() => ID, { description: 'The survey.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
