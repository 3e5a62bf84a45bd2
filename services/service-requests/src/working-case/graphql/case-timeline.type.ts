import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';

/** One entry of a case's timeline, as the graph shows it. */
@Audience('internal')
@ObjectType('CaseTimelineEntry', {
  description:
    '办理记录: one move of a working case, such as a supervision order, a joint inspection or a consultation meeting, or its beginning.',
})
export class CaseTimelineEntryType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { nullable: true, description: 'The status before; null for the beginning.' })
  readonly from!: string | null;

  @Field(() => String, { description: 'The status afterwards.' })
  readonly to!: string;

  @Field(() => String, { description: 'What was done: an action of the case, or OPEN for the beginning.' })
  readonly action!: string;

  @Field(() => String, {
    description: 'As whom somebody acted, e.g. ISSUER or DEPARTMENT; SYSTEM when nobody did. Never a person.',
  })
  readonly role!: string;

  /** Comes from the resolver, masked. */
  readonly text!: string | null;

  /** Not a field: the edge to Organization is resolved from it. */
  readonly organizationId!: string | null;
}
