import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DeliberationLevel, DeliberationProposer, DeliberationStep } from './deliberation.enum.js';

/** A deliberation, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('Deliberation', {
  description:
    '协商议事: a question that a joint body deliberates in five steps (一会五步 汇、定、议、示、评). Before it is made public it is seen by whoever governs its place, who leads and proposed it, and the members of the body; afterwards everybody reads what was made public.',
})
export class DeliberationType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every step; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, { description: 'The question in a few words, 1 to 80 characters.' })
  readonly title!: string;

  @Field(() => String, { description: 'The question, 1 to 1000 characters.' })
  readonly topic!: string;

  @Field(() => DeliberationLevel, { description: 'At which level people deliberate.' })
  readonly level!: DeliberationLevel;

  @Field(() => DeliberationProposer, { description: 'Who proposed it.' })
  readonly proposer!: DeliberationProposer;

  @Field(() => DateTimeScalar, { description: 'When its first step was taken.' })
  readonly openedAt!: Date;

  @Field(() => DeliberationStep, { description: 'The step that it has come to.' })
  readonly step!: DeliberationStep;

  @Field(() => Int, { description: 'Which round it is in, from 1; each has five steps.' })
  readonly round!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly jointBodyId!: string;
  readonly quarterId!: string | null;
  readonly chairOrganizationId!: string;
  readonly proposedByOrganizationId!: string | null;
  readonly serviceRequestId!: string | null;
  readonly isInside!: boolean;
}

/** A page of deliberations. */
export const DeliberationConnectionType = connectionType(DeliberationType, 'Deliberation', 'deliberations');
