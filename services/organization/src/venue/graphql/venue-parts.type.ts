import { Audience, MaskedCountType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { MediationKind } from './mediation-kind.enum.js';
import { Weekday } from './weekday.enum.js';

/** Something that can be had at a venue. */
@Audience('value')
@ObjectType('VenueService', { description: '服务事项: something that can be had at a venue.' })
export class OfferedServiceType {
  @Field(() => String, { description: 'Code of the reference data that it comes from.' })
  readonly code!: string;

  @Field(() => String, { description: 'What it is called, e.g. `社保卡申领`.' })
  readonly name!: string;
}

/** Hours on a range of weekdays. */
@Audience('value')
@ObjectType('OpeningHours', { description: '开放时间: hours on a range of weekdays, each included.' })
export class OpeningHoursType {
  @Field(() => Weekday, { description: 'First day.' })
  readonly from!: Weekday;

  @Field(() => Weekday, { description: 'Last day; the same or a later one of the week.' })
  readonly to!: Weekday;

  @Field(() => String, { description: 'When it opens, `HH:MM` in Asia/Shanghai.' })
  readonly opens!: string;

  @Field(() => String, { description: 'When it closes, `HH:MM` in Asia/Shanghai, up to `24:00`.' })
  readonly closes!: string;
}

/** How many disputes of one kind were mediated in a month. */
@Audience('value')
@ObjectType('MediationCount', {
  description:
    '调解统计: how many disputes of one kind were mediated at a venue in a month. Who they were and what was said is kept nowhere.',
})
export class MediationCountType {
  @Field(() => String, { description: 'The month, `YYYY-MM`.' })
  readonly month!: string;

  @Field(() => MediationKind, { description: 'What they were about.' })
  readonly kind!: MediationKind;

  @Audience('personal')
  @Field(() => MaskedCountType, {
    description:
      'How many. 1 to 4 are masked, since so few could be told apart, except in its jurisdiction and for who operates the venue.',
  })
  readonly count!: MaskedCountType;
}
