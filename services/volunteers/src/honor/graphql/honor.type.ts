import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HonorState } from '../honor.js';

registerEnumType(HonorState, {
  name: 'HonorState',
  description: '荣誉状态: where an honour stands.',
  valuesConfig: {
    NOMINATED: { description: '已提名: a body has nominated the volunteer.' },
    AWARDED: { description: '已授予: the named body has awarded it.' },
  },
});

/** An honour, as the graph shows it. */
@Key('id')
@Audience('personal')
@ObjectType('Honor', {
  description:
    '荣誉 (如“最闪之星”): what a named body awards a volunteer on nomination; never computed. Seen by everybody once it was awarded and the person consents to be shown; else by the person, the bodies that nominate and award, and staff of the place.',
})
export class HonorType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, { description: '称号: its name, e.g. `最闪之星`.' })
  readonly title!: string;

  @Field(() => String, { description: '期次: a year, a quarter or a month, e.g. `2019-Q2`.' })
  readonly period!: string;

  @Field(() => String, { description: '事迹: for what, in the words of the nomination.' })
  readonly citation!: string;

  @Field(() => HonorState, { description: 'Where it stands.' })
  readonly state!: HonorState;

  @Field(() => DateTimeScalar, { description: 'When it was nominated.' })
  readonly nominatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was awarded; null before.' })
  readonly awardedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      '公开署名: as the person wants to be called in public; null unless they consent to being shown.',
  })
  readonly shownName!: string | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly volunteerId!: string;
  readonly nominatedByOrganizationId!: string;
  readonly awardedByOrganizationId!: string;
}

/** A page of honours. */
export const HonorConnectionType = connectionType(HonorType, 'Honor', 'honours');

/** Result of whatever changes an honour. */
@Audience('value')
@ObjectType('HonorPayload', {
  description: 'Result of `nominateHonor`, `awardHonor` and `consentToHonor`.',
})
export class HonorPayload {
  @Field(() => HonorType, { nullable: true, description: 'The honour; null when a rule was broken.' })
  readonly honor!: HonorType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
