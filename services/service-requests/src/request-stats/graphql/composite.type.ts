import { Audience, MetricDefinitionType } from '@governance/shared';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Composite, CompositePreset } from '../composite-preset.js';

/** Weights of the three rates, as the graph shows them. */
@Audience('open')
@ObjectType('CompositePreset', {
  description:
    '三率权重预设: how much response, resolution and satisfaction weigh, in thousandths that come to 1000. Reference data of a city, by year and class of tasks.',
})
export class CompositePresetType implements CompositePreset {
  @Field(() => String, { description: 'The place that published it, e.g. `准格尔旗`.' })
  readonly name!: string;

  @Field(() => String, { description: '类别: the class of tasks that it holds for; `ALL` for every one.' })
  readonly class!: string;

  @Field(() => Int, { description: '年度: the first year that it holds in, until a later one.' })
  readonly year!: number;

  @Field(() => Int, { description: '响应率权重, in thousandths.' })
  readonly responseWeight!: number;

  @Field(() => Int, { description: '解决率权重, in thousandths.' })
  readonly resolutionWeight!: number;

  @Field(() => Int, { description: '满意率权重, in thousandths.' })
  readonly satisfactionWeight!: number;

  @Field(() => Int, {
    description:
      'Rises when a city defines it again; to be given as `expectedVersion`. 0 for what all share.',
  })
  readonly version!: number;
}

/** One number from three rates, as the graph shows it. */
@Audience('open')
@ObjectType('RequestComposite', {
  description: '三率综合: response, resolution and satisfaction (BINARY) weighed into one number.',
})
export class RequestCompositeType implements Composite {
  @Field(() => Float, {
    nullable: true,
    description: '综合得分, from 0 to 100. Null when one of the three rates has no value or is suppressed.',
  })
  readonly score!: number | null;

  @Field(() => String, { description: 'Name of the preset that it was weighed by.' })
  readonly preset!: string;

  @Field(() => CompositePresetType, { description: 'The weights that it was weighed by.' })
  readonly weights!: CompositePresetType;

  @Field(() => MetricDefinitionType, { description: '指标: what the number means.' })
  readonly metric!: MetricDefinitionType;
}
