import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';

/** A read of a reporter's contact, as the graph shows it to the reporter. */
@Audience('sensitive')
@ObjectType('ContactReading', {
  description:
    '联系方式查阅记录: that somebody was given the name or the phone of a reporter. For the reporter alone; says in which capacity it was read, never by whom.',
})
export class ContactReadingType {
  @Field(() => DateTimeScalar, { description: '查阅时间: when.' })
  readonly at!: Date;

  @Field(() => [String], {
    description: '查阅字段: names of the fields that were given, e.g. reporter.phone; at most 2.',
  })
  readonly fields!: readonly string[];

  @Field(() => [String], {
    description: '查阅者角色: roles of whoever read it, e.g. STREET_OFFICER; at most 20.',
  })
  readonly roles!: readonly string[];

  @Field(() => Boolean, { description: '是否本人: whether the reporter read it themselves.' })
  readonly isOwn!: boolean;

  /** Not a field: what the nested field needs. */
  readonly organizationId!: string | null;
}

/** A page of reads. */
export const ContactReadingConnectionType = connectionType(ContactReadingType, 'ContactReading', 'reads');
