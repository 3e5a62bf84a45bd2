import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { PatrolCheckpoint } from '../patrol-checkpoint.js';
import type { PatrolCheckpointService } from '../patrol-checkpoint.service.js';
import { ClosePatrolCheckpointInput, RegisterPatrolCheckpointInput } from './patrol-checkpoint.input.js';
import { PatrolCheckpointPayload, PatrolCheckpointType } from './patrol-checkpoint.type.js';

/** Adds `Grid.patrolCheckpoints`, and changes of them. */
@Resolver(() => GridType)
export class PatrolCheckpointResolver {
  constructor(private readonly service: PatrolCheckpointService) {}

  @FieldResolver(() => [PatrolCheckpointType], {
    description: '巡查点位: checkpoints in use now, in the order in which they were registered; at most 50.',
  })
  patrolCheckpoints(
    @Root() { id }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly PatrolCheckpoint[]> {
    return loaders.checkpointsOfGrid.load(id);
  }

  @Audience('internal')
  @Mutation(() => PatrolCheckpointPayload, {
    description: 'Registers a checkpoint of a grid. For officers in whose jurisdiction the grid lies.',
  })
  registerPatrolCheckpoint(
    @Arg('input', () => RegisterPatrolCheckpointInput, { description: 'The checkpoint.' })
    input: RegisterPatrolCheckpointInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<PatrolCheckpointPayload> {
    const { gridId, name, longitude = null, latitude = null, idempotencyKey } = input;
    return asPayload(async () => ({
      checkpoint: await this.service.register({ gridId, name, longitude, latitude }, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => PatrolCheckpointPayload, {
    description: 'Takes a checkpoint out of use; patrols that reached it keep it.',
  })
  closePatrolCheckpoint(
    @Arg('input', () => ClosePatrolCheckpointInput, { description: 'The checkpoint.' })
    input: ClosePatrolCheckpointInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<PatrolCheckpointPayload> {
    return asPayload(async () => ({
      checkpoint: await this.service.close(input.id, input.expectedVersion, viewer),
    }));
  }
}
