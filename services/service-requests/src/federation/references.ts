import { Audience, DivisionCodeScalar, Key, ReferenceOnly } from '@governance/shared';
import { Field, ID, ObjectType } from 'type-graphql';

/** Entities that live in other subgraphs and that we point to or extend. */

/** A place, of which we know the code alone. */
@Key('code')
@Audience('open')
@ObjectType('Division', { description: '行政区划: an administrative division, from province to community.' })
export class DivisionReference {
  @Field(() => DivisionCodeScalar, { description: '统计用区划代码: its 12-digit code.' })
  readonly code!: string;
}

/** A grid, of which we know the id alone. */
@Key('id')
@Audience('open')
@ObjectType('Grid', { description: '网格: the patch of a community that named people answer for.' })
export class GridReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}

/** An organization, of which we know the id alone. */
@Key('id')
@Audience('open')
@ObjectType('Organization', { description: '组织: a party organization or a unit.' })
export class OrganizationReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}

/** What residents told whoever came to them, of which we know the id alone. */
@ReferenceOnly('id')
@Audience('internal')
@ObjectType('CollectedOpinion', {
  description: '收集的意见: what residents told volunteers or a unit that came to them; never who said it.',
})
export class CollectedOpinionReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}

/** An event in a grid, of which we know the id alone. */
@ReferenceOnly('id')
@Audience('internal')
@ObjectType('GridEvent', {
  description: '网格事件: something in a grid that needs looking after, and where it stands.',
})
export class GridEventReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}
