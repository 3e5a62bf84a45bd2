import {
  Audience,
  connectionType,
  DateScalar,
  DateTimeScalar,
  Key,
  MaskedCountType,
  UserErrorType,
} from '@governance/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NeedSurveyState } from '../need-survey.js';

registerEnumType(NeedSurveyState, {
  name: 'NeedSurveyState',
  description: '需求调查状态: where a survey of needs stands.',
  valuesConfig: {
    RECORDED: {
      description: '已登记: seen by the organization that asked and the staff of the place alone.',
    },
    PUBLISHED: { description: '已发布: read by everybody.' },
    WITHDRAWN: { description: '已撤回: taken back, its counts with it. The end.' },
  },
});

/** A group that is surveyed, as the graph shows it. */
@Audience('open')
@ObjectType('NeedGroup', {
  description:
    '调查群体: a group of residents whose needs are surveyed, from the reference data of its city or the national ones. Words of suspicion, offence, illness, belief or petitioning are refused.',
})
export class NeedGroupType {
  @Field(() => String, { description: 'Stable code, e.g. FLEXIBLE_WORKER.' })
  readonly code!: string;

  @Field(() => String, { description: 'The word for it in this city.' })
  readonly name!: string;
}

/** How many need something, as the graph shows it. */
@Audience('open')
@ObjectType('NeedCount', { description: '需求人数: how many people of a group need one thing.' })
export class NeedCountType {
  @Field(() => MaskedCountType, {
    description:
      'How many need it; nobody sees 1 to 4, nor when 1 to 4 do not need it: such counts are not kept.',
  })
  readonly people!: MaskedCountType;

  /** Not a field: what the nested field needs. */
  readonly category!: string;
}

/** What a group answered, as the graph shows it. */
@Audience('open')
@ObjectType('SurveyedGroup', { description: '群体需求: what one group of residents answered.' })
export class SurveyedGroupType {
  @Field(() => MaskedCountType, {
    description: '调查人数: how many of them were asked; nobody sees 1 to 4, nor any need of so few.',
  })
  readonly respondents!: MaskedCountType;

  /** Not a field: what the nested field needs. */
  readonly group!: string;
}

/** A survey, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('NeedSurvey', {
  description:
    '群众需求调查: what groups of residents need, as counts and never about a person. Published ones are read by everybody; before, by the organization that asked and the staff of the place.',
})
export class NeedSurveyType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => DateScalar, { description: 'First business day on which people were asked.' })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'First business day after those.' })
  readonly to!: string;

  @Field(() => NeedSurveyState, { description: 'Where it stands.' })
  readonly state!: NeedSurveyState;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published; null before.' })
  readonly publishedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null otherwise.' })
  readonly withdrawnAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly organizationId!: string;
}

/** A page of surveys. */
export const NeedSurveyConnectionType = connectionType(NeedSurveyType, 'NeedSurvey', 'surveys of needs');

/** Result of whatever changes a survey. */
@Audience('value')
@ObjectType('NeedSurveyPayload', {
  description: 'Result of `recordNeedSurvey`, `publishNeedSurvey` and `withdrawNeedSurvey`.',
})
export class NeedSurveyPayload {
  @Field(() => NeedSurveyType, { nullable: true, description: 'The survey; null when a rule was broken.' })
  readonly needSurvey!: NeedSurveyType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
