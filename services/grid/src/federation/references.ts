import { Audience, Key, ReferenceOnly } from '@governance/shared';
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

/** A request of a resident, of which we know the id alone. */
@ReferenceOnly('id')
@Audience('internal')
@ObjectType('ServiceRequest', { description: '诉求: what a resident asks for, reports or complains about.' })
export class ServiceRequestReference {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;
}
