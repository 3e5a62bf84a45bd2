import { Audience, DateScalar } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';

/** A day of the ledger of whistles, as the graph shows it. */
@Audience('open')
@ObjectType('WhistleLedgerDay', {
  description:
    '吹哨日台账(日会商、日销账、日反馈): what one business day in Asia/Shanghai brought a place and all places below it.',
})
export class WhistleLedgerDayType {
  @Field(() => DateScalar, { description: 'The day.' })
  readonly day!: string;

  @Field(() => Int, { description: '新吹: whistles blown on it.' })
  readonly opened!: number;

  @Field(() => Int, { description: '销账: whistles closed on it.' })
  readonly closed!: number;

  @Field(() => Int, { description: '撤哨: whistles withdrawn on it.' })
  readonly withdrawn!: number;

  @Field(() => Int, {
    description:
      '结转: whistles open at its end: those of the day before and the opened, less the closed and withdrawn.',
  })
  readonly carried!: number;
}
