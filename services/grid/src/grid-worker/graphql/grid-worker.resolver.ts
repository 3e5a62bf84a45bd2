import { asPayload, Audience, type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { GridWorker } from '../grid-worker.js';
import type { GridWorkerService } from '../grid-worker.service.js';
import { GridWorkerPayload } from './grid-worker-payload.type.js';
import {
  EndGridWorkerInput,
  GridWorkerFilterInput,
  RegisterGridWorkerInput,
  UpdateGridWorkerInput,
} from './grid-worker.input.js';
import { GridWorkerConnectionType, GridWorkerType } from './grid-worker.type.js';

/** Look-ups, lists and changes of grid workers. */
@Resolver(() => GridWorkerType)
export class GridWorkerResolver {
  constructor(private readonly service: GridWorkerService) {}

  @Audience('open')
  @Query(() => GridWorkerType, {
    nullable: true,
    description: 'The grid worker with this id, also one who ended; null when there is none.',
  })
  gridWorker(
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridWorker | null> {
    return loaders.worker.load(id);
  }

  @Audience('open')
  @Query(() => GridWorkerConnectionType, {
    nullable: true,
    description: 'Those who are grid workers now, by place.',
  })
  gridWorkers(
    @Arg('filter', () => GridWorkerFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: GridWorkerFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<GridWorker>> {
    return this.service.list(filter ?? {}, page);
  }

  @Audience('internal')
  @Mutation(() => GridWorkerPayload, {
    description: 'Takes somebody on as a grid worker. For officers in whose jurisdiction the place lies.',
  })
  registerGridWorker(
    @Arg('input', () => RegisterGridWorkerInput, { description: 'The worker.' })
    { idempotencyKey, ...worker }: RegisterGridWorkerInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<GridWorkerPayload> {
    const stated = { ...worker, workPhone: worker.workPhone ?? null };
    return asPayload(async () => ({
      gridWorker: await this.service.register(stated, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => GridWorkerPayload, { description: 'Changes what is published about a grid worker.' })
  updateGridWorker(
    @Arg('input', () => UpdateGridWorkerInput, { description: 'The worker and the changes.' })
    { id, expectedVersion, displayName, kind, workPhone }: UpdateGridWorkerInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<GridWorkerPayload> {
    const changes = {
      ...(displayName == null ? {} : { displayName }),
      ...(kind == null ? {} : { kind }),
      ...(workPhone === undefined ? {} : { workPhone }),
    };
    return asPayload(async () => ({
      gridWorker: await this.service.update(id, changes, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => GridWorkerPayload, {
    description: 'Ends the service of a grid worker with all assignments and duty cards.',
  })
  endGridWorker(
    @Arg('input', () => EndGridWorkerInput, { description: 'The worker.' })
    { id, until, expectedVersion }: EndGridWorkerInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<GridWorkerPayload> {
    return asPayload(async () => ({
      gridWorker: await this.service.end(id, until ?? null, expectedVersion, viewer),
    }));
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'Community, village, street or town that they belong to.',
  })
  division(
    @Root() { divisionCode }: GridWorker,
    @Ctx() { loaders }: GridContext,
  ): Promise<DivisionType | null> {
    return loaders.division.load(divisionCode, null);
  }
}
