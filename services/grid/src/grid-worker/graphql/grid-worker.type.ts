import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** The public part of a grid worker. */
@Key('id')
@Audience('open')
@ObjectType('GridWorker', {
  description:
    '网格员: who answers for a grid. An official duty, published by design; never a private phone, home or ID.',
})
export class GridWorkerType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Name as it stands on the public notice.' })
  readonly displayName!: string;

  @Field(() => String, {
    description:
      'Code of the kind from the reference data of the city; nationally LEADER 网格长, FULL_TIME 专职网格员, PART_TIME 兼职网格员.',
  })
  readonly kind!: string;

  @Audience('internal')
  @Field(() => String, {
    nullable: true,
    description:
      '工作电话: number of the office; residents read it on the duty card. Null when there is none.',
  })
  readonly workPhone!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when they are no grid worker any more; null while they are.',
  })
  readonly endedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not a field: the edge to Division is resolved from it. */
  readonly divisionCode!: string;
}

/** A page of grid workers. */
export const GridWorkerConnectionType = connectionType(GridWorkerType, 'GridWorker', 'grid workers');
