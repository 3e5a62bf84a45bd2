import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';

/** A read of personal data, as the graph shows it to the person. */
@Audience('sensitive')
@ObjectType('AccessRecord', {
  description:
    '个人信息访问记录: that somebody was given personal data of a volunteer. For the volunteer alone; says in which capacity it was read, never by whom.',
})
export class AccessRecordType {
  @Field(() => DateTimeScalar, { description: '访问时间: when.' })
  readonly at!: Date;

  @Field(() => [String], {
    description: '访问字段: names of the fields that were given, e.g. displayName; at most 50.',
  })
  readonly fields!: readonly string[];

  @Field(() => String, { description: '访问目的: why, a stable word, e.g. SHOW_VOLUNTEER.' })
  readonly purpose!: string;

  @Field(() => [String], {
    description: '访问者角色: roles of whoever read it, e.g. STREET_OFFICER; at most 20.',
  })
  readonly roles!: readonly string[];

  @Field(() => Boolean, { description: '是否本人: whether they read it themselves.' })
  readonly isOwn!: boolean;

  /** Not a field: what the nested field needs. */
  readonly organizationId!: string | null;
}

/** A page of reads. */
export const AccessRecordConnectionType = connectionType(AccessRecordType, 'AccessRecord', 'reads');
