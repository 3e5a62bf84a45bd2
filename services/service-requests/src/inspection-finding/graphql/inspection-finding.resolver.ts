import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { FINDING_TABLE } from '../finding-moves.js';
import type { InspectionFindingService } from '../inspection-finding.service.js';
import type { InspectionFinding } from '../inspection-finding.js';
import { FindingFilterInput, MoveFindingInput, RecordFindingInput } from './inspection-finding.input.js';
import {
  InspectionFindingConnectionType,
  InspectionFindingType,
  MoveInspectionFindingPayload,
  RecordInspectionFindingPayload,
} from './inspection-finding.type.js';

/** Look-ups, lists and changes of findings. */
@Resolver(() => InspectionFindingType)
export class InspectionFindingResolver {
  constructor(private readonly service: InspectionFindingService) {}

  @Audience('internal')
  @Query(() => InspectionFindingType, {
    nullable: true,
    description: 'The finding with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  inspectionFinding(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<InspectionFinding> {
    return orNotFound(loaders.inspectionFinding.load(id), FINDING_TABLE.what);
  }

  @Audience('internal')
  @Query(() => InspectionFindingConnectionType, {
    nullable: true,
    description: 'The findings of joint inspections that the viewer may see, the newest first.',
  })
  inspectionFindings(
    @Arg('filter', () => FindingFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: FindingFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<Connection<InspectionFinding>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => RecordInspectionFindingPayload, {
    description:
      '登记问题: enters a finding of a joint inspection that is under way. By officers of the sponsor and of those that take part, and of the street or the district.',
  })
  recordInspectionFinding(
    @Arg('input', () => RecordFindingInput, { description: 'The finding.' })
    { idempotencyKey, ...finding }: RecordFindingInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<RecordInspectionFindingPayload> {
    const given = { ...finding, siteNumber: finding.siteNumber ?? null };
    return asPayload(async () => ({
      inspectionFinding: await this.service.record(given, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => MoveInspectionFindingPayload, {
    description: 'Moves a finding on; every move is an entry in its timeline.',
  })
  moveInspectionFinding(
    @Arg('input', () => MoveFindingInput, { description: 'The finding and the move.' })
    { id, text, dueDay, requestId, ...wanted }: MoveFindingInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<MoveInspectionFindingPayload> {
    const step = {
      ...wanted,
      text: text ?? null,
      dueDay: dueDay ?? null,
      requestId: requestId ?? null,
    };
    return asPayload(async () => ({ inspectionFinding: await this.service.move(id, step, viewer) }));
  }
}
