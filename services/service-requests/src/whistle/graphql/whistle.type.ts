import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { WhistleKind, WhistleStatus } from './whistle.enum.js';

/** The official who sees that a whistle is followed, as the graph shows them. */
@Audience('internal')
@ObjectType('WhistleSponsor', {
  description:
    '包片领导: the official who sees that a whistle is followed: public name and post, nothing else.',
})
export class WhistleSponsorType {
  @Field(() => String, { description: 'Public name.' })
  readonly name!: string;

  @Field(() => String, { description: 'Public post, e.g. `副区长`.' })
  readonly post!: string;
}

/** A whistle, as the graph shows it. Its edges and its words come from the resolver. */
@Key('id')
@Audience('internal')
@ObjectType('Whistle', {
  description:
    '哨(街乡吹哨、部门报到): a street calls departments to a place. Seen by whoever governs the place, by the organization that blew it and by the departments it called.',
})
export class WhistleType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'Rises with every move of the whistle, not of its calls; to be given as `expectedVersion`.',
  })
  readonly version!: number;

  @Field(() => WhistleKind, { description: 'What it is blown for.' })
  readonly kind!: WhistleKind;

  @Field(() => WhistleStatus, { description: 'Where it stands.' })
  readonly status!: WhistleStatus;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the first arrival that nobody made yet is due, or was; null when everybody came or was let off.',
  })
  readonly nextArrivalDue!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the street agreed that the matter is done; null before.',
  })
  readonly disposedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed or withdrawn; null before.',
  })
  readonly closedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly openedAt!: Date;
  readonly divisionCode!: string;
  readonly blownById!: string;
  readonly gridId!: string | null;
  readonly requestId!: string | null;
}

/** A page of whistles. */
export const WhistleConnectionType = connectionType(WhistleType, 'Whistle', 'whistles');
