import { Audience } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';

/** A kind of entry, as the graph shows it. */
@Audience('open')
@ObjectType('RegisterKind', {
  description:
    '登记类别: a kind of entry in the register, from reference data that all cities share. Kinds that name suspicion, offence, illness, belief or petitioning are refused.',
})
export class RegisterKindType {
  @Field(() => String, { description: '类别代码: stable code, e.g. `POLICY_MEASURE`.' })
  readonly code!: string;

  @Field(() => String, { description: '类别名称: its name in Chinese, e.g. `治理措施`.' })
  readonly name!: string;

  @Field(() => String, { description: 'What is entered under it, in English.' })
  readonly description!: string;

  @Field(() => String, {
    description:
      '计量单位: what the quantity of an entry counts, an English noun, e.g. `item`, `person`, `yuan`.',
  })
  readonly unit!: string;

  @Field(() => Boolean, {
    description:
      '是否公开: whether everybody reads entries of it. Others are seen where they lie, and by the organization whose they are.',
  })
  readonly isPublic!: boolean;

  @Field(() => Boolean, {
    description: '是否计入基层负担: whether it is something that an upper level asks of a place.',
  })
  readonly isDemand!: boolean;

  @Field(() => Int, {
    description:
      'A quantity from 1 up to below this is refused, since so few people could be told apart; 0 where that is no concern.',
  })
  readonly leastQuantity!: number;

  /** Not a field: what the nested fields need. */
  readonly accounts!: string;
}
