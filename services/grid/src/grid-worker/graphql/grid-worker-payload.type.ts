import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { GridWorkerType } from './grid-worker.type.js';

/** Result of every change of a grid worker. */
@Audience('value')
@ObjectType('GridWorkerPayload', { description: 'Result of a change of a grid worker.' })
export class GridWorkerPayload {
  @Field(() => GridWorkerType, { nullable: true, description: 'The worker; null when a rule was broken.' })
  readonly gridWorker!: GridWorkerType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
