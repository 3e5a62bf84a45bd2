import { Audience, UserErrorType } from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { VolunteerType } from '../../volunteer/graphql/volunteer.type.js';
import { DayPart, Weekday } from '../availability.js';

registerEnumType(Weekday, {
  name: 'Weekday',
  description: '星期: a day of the week.',
  valuesConfig: {
    MONDAY: { description: '周一' },
    TUESDAY: { description: '周二' },
    WEDNESDAY: { description: '周三' },
    THURSDAY: { description: '周四' },
    FRIDAY: { description: '周五' },
    SATURDAY: { description: '周六' },
    SUNDAY: { description: '周日' },
  },
});

registerEnumType(DayPart, {
  name: 'DayPart',
  description: '时段: a part of a day.',
  valuesConfig: {
    MORNING: { description: '上午: before noon.' },
    AFTERNOON: { description: '下午: from noon to 18:00.' },
    EVENING: { description: '晚上: from 18:00 on.' },
  },
});

/** A slot, as the graph shows it. */
@Audience('personal')
@ObjectType('AvailabilitySlot', {
  description: '可服务时段: a part of the week in which a volunteer has time.',
})
export class AvailabilitySlotType {
  @Field(() => Weekday, { description: 'The day.' })
  readonly weekday!: Weekday;

  @Field(() => DayPart, { description: 'The part of it.' })
  readonly part!: DayPart;
}

/** A slot, as it is told. */
@InputType('AvailabilitySlotInput', { description: 'A part of the week in which a volunteer has time.' })
export class AvailabilitySlotInput {
  @Field(() => Weekday, { description: 'The day.' })
  readonly weekday!: Weekday;

  @Field(() => DayPart, { description: 'The part of it.' })
  readonly part!: DayPart;
}

/** When a volunteer has time. */
@InputType('UpdateVolunteerAvailabilityInput', { description: 'When a volunteer has time, from now on.' })
export class UpdateVolunteerAvailabilityInput {
  @Field(() => ID, { description: 'The volunteer.' })
  readonly id!: string;

  @Field(() => [AvailabilitySlotInput], {
    description: 'All slots, at most 21; replaces the ones before.',
  })
  readonly slots!: AvailabilitySlotInput[];

  @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** Somebody who leaves. */
@InputType('ForgetVolunteerInput', { description: 'Somebody who leaves and is to be forgotten.' })
export class ForgetVolunteerInput {
  @Field(() => ID, { description: 'The volunteer.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

@ObjectType()
abstract class ChangedVolunteer {
  @Field(() => VolunteerType, {
    nullable: true,
    description: 'The volunteer with the new version; null when a rule was broken.',
  })
  readonly volunteer!: VolunteerType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `updateVolunteerAvailability`. */
@Audience('value')
@ObjectType('UpdateVolunteerAvailabilityPayload', { description: 'Result of `updateVolunteerAvailability`.' })
export class UpdateVolunteerAvailabilityPayload extends ChangedVolunteer {}

/** Result of `forgetVolunteer`. */
@Audience('value')
@ObjectType('ForgetVolunteerPayload', { description: 'Result of `forgetVolunteer`.' })
export class ForgetVolunteerPayload extends ChangedVolunteer {}
