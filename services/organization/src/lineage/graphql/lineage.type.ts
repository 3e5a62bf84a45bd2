import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { SuccessionKind } from '../lineage.js';

registerEnumType(SuccessionKind, {
  name: 'SuccessionKind',
  description: 'Why one organization took another’s place.',
  valuesConfig: {
    SPLIT: { description: '拆分: one became several.' },
    MERGER: { description: '合并: several became one.' },
    TAKEOVER: { description: '撤销并承接: one was dissolved, another took over what hung on it.' },
  },
});

/** A predecessor or successor. */
@Audience('open')
@ObjectType('OrganizationLineage', { description: 'A predecessor or successor of an organization.' })
export class OrganizationLineageType {
  @Field(() => Float, {
    description:
      'Share of the predecessor that passed, 0.001 to 1: the parts of a split sum to 1, a merger has 1 for each that ended. Figures of old times carry over by it.',
  })
  readonly weight!: number;

  @Field(() => SuccessionKind, { description: 'Why.' })
  readonly kind!: SuccessionKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  /** Not a field: what the nested field needs. */
  readonly organizationId!: string;
}

/** What happened at one instant. */
@Audience('open')
@ObjectType('OrganizationSuccession', {
  description: '沿革: a split, merger or takeover, with all organizations that took part.',
})
export class OrganizationSuccessionType {
  @Field(() => SuccessionKind, { description: 'What happened.' })
  readonly kind!: SuccessionKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  /** Not a field: what the nested fields need. */
  readonly successionId!: string;
}
