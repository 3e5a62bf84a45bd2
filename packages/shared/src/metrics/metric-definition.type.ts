import { Field, ObjectType } from 'type-graphql';
import { Shareable } from '../federation/directives.js';
import { Audience } from '../graphql/audience.js';
import type { MetricDefinition } from './metric-definition.js';

/** What a number means, as the graph shows it. A value and no entity: a number never waits for another subgraph to be understood. */
@Shareable()
@Audience('value')
@ObjectType('MetricDefinition', {
  description:
    '指标定义: what a number means, as it was published. The same definition wherever a number is of it.',
})
export class MetricDefinitionType implements MetricDefinition {
  @Field(() => String, {
    description:
      '指标代码: stable code, e.g. `volunteer.check_in.members`. The first part tells whose number it is.',
  })
  readonly code!: string;

  @Field(() => String, { description: '指标名称: its name in Chinese.' })
  readonly name!: string;

  @Field(() => String, { description: '计算方法: how it is counted, in Chinese words.' })
  readonly formula!: string;

  @Field(() => String, {
    description:
      '计量单位: an English noun or a quotient of two, e.g. `person`, `percent` (0 to 100), `hour/year`.',
  })
  readonly unit!: string;

  @Field(() => String, {
    description: '版本: counts up from `1`. Another way of counting is another version; old ones stay.',
  })
  readonly version!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '来源: the accounts that published it, each with place and date, parted by `;`; null when it is our own.',
  })
  readonly source!: string | null;
}
