import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { CoverageMode } from './coverage-mode.enum.js';

/** How an entity is or was covered, as the graph shows it. */
@Audience('open')
@ObjectType('NewSectorCoverage', {
  description: '覆盖: how party work reached an entity of the new sectors over a time.',
})
export class NewSectorCoverageType {
  @Field(() => CoverageMode, { description: 'In which way.' })
  readonly mode!: CoverageMode;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  readonly since!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null while it lasts.' })
  readonly until!: Date | null;

  /** Not a field: what the nested field needs. */
  readonly coveringOrganizationId!: string | null;
}
