import { Audience, Key } from '@governance/shared';
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
