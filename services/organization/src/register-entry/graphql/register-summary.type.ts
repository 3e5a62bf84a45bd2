import { Audience } from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';

/** What the entries of one kind in a place come to, as the graph shows it. */
@Audience('value')
@ObjectType('RegisterSummary', {
  description:
    '登记汇总: what the entries of one kind in a place and in those below it come to, as far as the viewer may see them. Entries made by mistake are left out.',
})
export class RegisterSummaryType {
  @Field(() => Int, { description: '项数: how many entries.' })
  readonly entries!: number;

  @Field(() => Int, { description: '类数: how many different categories they are in.' })
  readonly categories!: number;

  @Field(() => Float, {
    nullable: true,
    description: '数量合计: sum of their quantities; null when none states one.',
  })
  readonly quantity!: number | null;

  /** Not a field: what the nested fields need. */
  readonly kind!: string;
}
