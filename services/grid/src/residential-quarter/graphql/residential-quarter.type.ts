import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A residential quarter, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('ResidentialQuarter', { description: '小区: a residential quarter of a community.' })
export class ResidentialQuarterType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, e.g. `滇池明珠小区`.' })
  readonly name!: string;

  @Field(() => String, {
    description:
      'Code of its kind from the reference data of its city; nationally COMMERCIAL 商品房小区, OLD_ESTATE 老旧小区, RESETTLEMENT 回迁安置小区, UNIT_DORMITORY 单位宿舍, SELF_BUILT 自建房片区.',
  })
  readonly kind!: string;

  @Field(() => Int, { description: 'Number of households. A count, never a roster.' })
  readonly households!: number;

  @Field(() => DateTimeScalar, { description: 'Since when it is on record.' })
  readonly validFrom!: Date;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;

  /** Not a field: the edge to Division is resolved from it. */
  readonly divisionCode!: string;
}

/** A page of residential quarters. */
export const ResidentialQuarterConnectionType = connectionType(
  ResidentialQuarterType,
  'ResidentialQuarter',
  'residential quarters',
);
