import { DateTimeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CoverageMode } from './coverage-mode.enum.js';

const EXPECTED_VERSION = 'The version that the change is based on; otherwise CONFLICT.';

/** Another coverage of an entity. */
@InputType('SetNewSectorCoverageInput', {
  description: 'Another way in which an entity of the new sectors is covered.',
})
export class SetNewSectorCoverageInput {
  @Field(() => ID, { description: 'The entity.' })
  readonly id!: string;

  @Field(() => CoverageMode, { description: 'In which way.' })
  readonly mode!: CoverageMode;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organization of the same city that covers it; which kind, `NewSectorCoverageInput` says.',
  })
  readonly organizationId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when: after the coverage so far began and not later than now; now when left out. The same coverage again keeps its beginning.',
  })
  readonly since?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of full party members where it was counted anew, 0 to 1,000,000; as before when left out.',
  })
  readonly partyMembers?: number | null;

  @Field(() => Int, { description: EXPECTED_VERSION })
  readonly expectedVersion!: number;
}

/** An entity to be closed. */
@InputType('CloseNewSectorEntityInput', { description: 'An entity of the new sectors that has ended.' })
export class CloseNewSectorEntityInput {
  @Field(() => ID, { description: 'The entity.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it ended: after its coverage began and not later than now; now when left out.',
  })
  readonly closedAt?: Date | null;

  @Field(() => Int, { description: EXPECTED_VERSION })
  readonly expectedVersion!: number;
}
