import {
  Audience,
  connectionType,
  DateTimeScalar,
  DivisionCodeScalar,
  Key,
  type UrbanRuralClass,
} from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { DivisionLevel } from './division-level.enum.js';

/** A place, as the graph shows it. */
@Key('code')
@Audience('open')
@ObjectType('Division', {
  description:
    '行政区划: an administrative division, from province to community. The place that everything else hangs on.',
})
export class DivisionType {
  @Field(() => DivisionCodeScalar, { description: '统计用区划代码: its 12-digit code.' })
  readonly code!: string;

  @Field(() => String, {
    description: 'Its own name, e.g. `城北街道`. Not unique, not even inside a district.',
  })
  readonly name!: string;

  @Field(() => DivisionLevel, { description: 'Its level.' })
  readonly level!: DivisionLevel;

  @Field(() => DateTimeScalar, { description: 'When this name and parent began to hold.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they ceased to; null while they hold.' })
  readonly validTo!: Date | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly parentCode!: string | null;
  readonly path!: readonly string[];
  readonly urbanRural!: UrbanRuralClass | null;
  readonly asOf?: Date | null;
}

/** A page of divisions. */
export const DivisionConnectionType = connectionType(DivisionType, 'Division', 'divisions');
