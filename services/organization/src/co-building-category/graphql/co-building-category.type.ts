import { Audience } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';

/** A category of needs, resources and projects, as the graph shows it. */
@Audience('open')
@ObjectType('CoBuildingCategory', {
  description:
    '共建类别: what needs, resources and projects are about, so that they can be matched. Reference data of a city.',
})
export class CoBuildingCategoryType {
  @Field(() => String, { description: 'Stable code, e.g. `ELDERLY.MEALS`.' })
  readonly code!: string;

  @Field(() => String, { description: 'What its city calls it, e.g. `助餐`.' })
  readonly name!: string;

  @Field(() => [String], {
    description:
      'Codes of the categories of requests (`ServiceCategory.code`) that such needs come from; at most 50.',
  })
  readonly requestCategoryCodes!: string[];

  /** Not fields: what the nested fields need. */
  readonly parentCode!: string | null;
  readonly ofCity!: string;
}
