import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { QuarterLinkKind } from './quarter-link-kind.enum.js';

/** Who answers for a residential quarter, as the graph shows it. */
@Audience('open')
@ObjectType('ResidentialQuarterLink', {
  description: '小区联系: that an organization answers for a residential quarter, and since when.',
})
export class QuarterLinkType {
  @Field(() => ID, { description: 'Its id; to be given to `unlinkResidentialQuarter`.' })
  readonly id!: string;

  @Field(() => QuarterLinkKind, { description: 'What the organization is to the quarter.' })
  readonly kind!: QuarterLinkKind;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly since!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it lasts.' })
  readonly until!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly quarterId!: string;
  readonly organizationId!: string;
}

/** A page of links. */
export const QuarterLinkConnectionType = connectionType(
  QuarterLinkType,
  'ResidentialQuarterLink',
  'links with residential quarters',
);
