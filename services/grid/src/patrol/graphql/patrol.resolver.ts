import {
  asBatchRow,
  assertBatchSize,
  asPayload,
  Audience,
  type Connection,
  maskContacts,
  orNotFound,
  PageArgs,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import { GridWorkerType } from '../../grid-worker/graphql/grid-worker.type.js';
import { PatrolCheckpointType } from '../../patrol-checkpoint/graphql/patrol-checkpoint.type.js';
import { MAX_PATROLS_AT_ONCE, type NewPatrol, type Patrol, type ReachedCheckpoint } from '../patrol.js';
import { worksWhere } from '../patrol.policy.js';
import type { PatrolService } from '../patrol.service.js';
import { PatrolFilterInput } from './patrol-filter.input.js';
import { RecordPatrolPayload, RecordPatrolsPayload } from './patrol-payload.type.js';
import { PatrolConnectionType, PatrolType, ReachedCheckpointType } from './patrol.type.js';
import { RecordPatrolInput, RecordPatrolsInput } from './record-patrol.input.js';

/** Look-ups, lists and records of patrols. */
@Resolver(() => PatrolType)
export class PatrolResolver {
  constructor(private readonly service: PatrolService) {}

  @Audience('internal')
  @Query(() => PatrolType, {
    nullable: true,
    description: 'The patrol with this id; NOT_FOUND when there is none or the viewer may not see it.',
  })
  patrol(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<Patrol> {
    return orNotFound(loaders.patrol.load(id), '巡查');
  }

  @Audience('internal')
  @Query(() => PatrolConnectionType, {
    nullable: true,
    description: 'The patrols that the viewer may see, the newest first.',
  })
  patrols(
    @Arg('filter', () => PatrolFilterInput, { nullable: true, description: 'What the list is limited to.' })
    filter: PatrolFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: GridContext,
  ): Promise<Connection<Patrol>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => RecordPatrolPayload, {
    description:
      'Records a patrol that is over. For the worker who made it, and for officers and machines of the place.',
  })
  recordPatrol(
    @Arg('input', () => RecordPatrolInput, { description: 'The patrol.' }) input: RecordPatrolInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<RecordPatrolPayload> {
    return asPayload(async () => ({
      patrol: await this.service.record(asNewPatrol(input), input.idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => RecordPatrolsPayload, {
    description:
      'Records patrols of a client that was offline, each by itself: what is wrong with one does not stop the others, and those that got through before are answered as they were recorded.',
  })
  recordPatrols(
    @Arg('input', () => RecordPatrolsInput, { description: 'The patrols.' }) input: RecordPatrolsInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<RecordPatrolsPayload> {
    return asPayload(async () => {
      assertBatchSize(input.patrols, MAX_PATROLS_AT_ONCE, 'patrols');
      const results = [];
      for (const row of input.patrols) {
        const { idempotencyKey } = row;
        const recorded = await asBatchRow(async () => ({
          patrol: await this.service.record(asNewPatrol(row), idempotencyKey, viewer),
        }));
        results.push({ idempotencyKey, ...recorded });
      }
      return { results };
    });
  }

  @FieldResolver(() => GridType, { nullable: true, description: 'The grid, in its newest version.' })
  grid(@Root() { gridId }: Patrol, @Ctx() { loaders }: GridContext): Promise<GridType | null> {
    return loaders.grid.load(gridId, null);
  }

  @FieldResolver(() => GridWorkerType, { nullable: true, description: 'Who made the round.' })
  worker(@Root() { workerId }: Patrol, @Ctx() { loaders }: GridContext): Promise<GridWorkerType | null> {
    return loaders.worker.load(workerId);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Community or village that it was in.' })
  division(@Root() { divisionCode }: Patrol, @Ctx() { loaders }: GridContext): Promise<DivisionType | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => [ReachedCheckpointType], {
    description: 'Checkpoints reached, in order; at most 50.',
  })
  async checkpoints(
    @Root() { id, divisionCode }: Patrol,
    @Ctx() { loaders, viewer }: GridContext,
  ): Promise<readonly ReachedCheckpoint[]> {
    const reached = await loaders.reachedOfPatrol.load(id);
    if (worksWhere(viewer, divisionCode)) return reached;
    return reached.map((one) => ({ ...one, note: one.note && maskContacts(one.note) }));
  }
}

/** Adds what hangs on a checkpoint that a patrol reached. */
@Resolver(() => ReachedCheckpointType)
export class ReachedCheckpointResolver {
  @FieldResolver(() => PatrolCheckpointType, {
    nullable: true,
    description: 'The checkpoint of the directory; null for a place that has no entry.',
  })
  checkpoint(
    @Root() { checkpointId }: ReachedCheckpoint,
    @Ctx() { loaders }: GridContext,
  ): Promise<PatrolCheckpointType | null> | null {
    return checkpointId === null ? null : loaders.checkpoint.load(checkpointId);
  }
}

/** Adds `Grid.patrols`. */
@Resolver(() => GridType)
export class GridPatrolsResolver {
  @Audience('internal')
  @FieldResolver(() => PatrolConnectionType, {
    description: 'The patrols through it that the viewer may see, the newest first.',
  })
  patrols(
    @Root() { id }: GridType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<Patrol>> {
    return loaders.patrolsOfGrid.load(id, null, page);
  }
}

const asNewPatrol = ({ plan, checkpoints, ...input }: RecordPatrolInput): NewPatrol => ({
  gridId: input.gridId,
  workerId: input.workerId,
  plan: plan ?? null,
  startedAt: input.startedAt,
  endedAt: input.endedAt,
  checkpoints: (checkpoints ?? []).map(({ checkpointId, name, note, reachedAt, finding }) => ({
    checkpointId: checkpointId ?? null,
    name: name ?? null,
    reachedAt,
    finding,
    note: note ?? null,
  })),
});
