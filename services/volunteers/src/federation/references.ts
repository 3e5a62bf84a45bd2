import { Audience, DivisionCodeScalar, Key, ReferenceOnly } from '@governance/shared';
import { Field, ID, ObjectType } from 'type-graphql';

/** Entities that live in other subgraphs and that we point to or extend. */

/** An organization, of which we know the id alone. */
@Key('id')
@Audience('open')
@ObjectType('Organization', { description: '组织: a party organization or a unit.' })
export class OrganizationReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}

/** A place, of which we know the code alone. */
@Key('code')
@Audience('open')
@ObjectType('Division', { description: '行政区划: an administrative division, from province to community.' })
export class DivisionReference {
  @Field(() => DivisionCodeScalar, { description: '统计用区划代码: its 12-digit code.' })
  readonly code!: string;
}

/** A grid, of which we know the id alone. */
@ReferenceOnly('id')
@Audience('open')
@ObjectType('Grid', { description: '网格: the patch of a community that named people answer for.' })
export class GridReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}

/** A request of a resident, of which we know the id alone. */
@Key('id')
@Audience('internal')
@ObjectType('ServiceRequest', { description: '诉求: what a resident asks for, reports or complains about.' })
export class ServiceRequestReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}

/** An agreement between a unit and a community, of which we know the id alone. */
@ReferenceOnly('id')
@Audience('internal')
@ObjectType('PairingAgreement', { description: '共建协议: what a unit and a community agreed on.' })
export class PairingAgreementReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}

/** A venue, of which we know the id alone. */
@ReferenceOnly('id')
@Audience('open')
@ObjectType('Venue', { description: '阵地: a place that is open to the public.' })
export class VenueReference {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;
}
