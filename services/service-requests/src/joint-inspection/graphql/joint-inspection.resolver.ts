import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { INSPECTION_TABLE } from '../inspection-moves.js';
import type { JointInspectionService } from '../joint-inspection.service.js';
import type { JointInspection } from '../joint-inspection.js';
import {
  InspectionFilterInput,
  MoveInspectionInput,
  PlanJointInspectionInput,
} from './joint-inspection.input.js';
import {
  JointInspectionConnectionType,
  JointInspectionType,
  MoveJointInspectionPayload,
  PlanJointInspectionPayload,
} from './joint-inspection.type.js';

/** Look-ups, lists and changes of joint inspections. */
@Resolver(() => JointInspectionType)
export class JointInspectionResolver {
  constructor(private readonly service: JointInspectionService) {}

  @Audience('internal')
  @Query(() => JointInspectionType, {
    nullable: true,
    description: 'The joint inspection with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  jointInspection(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<JointInspection> {
    return orNotFound(loaders.jointInspection.load(id), INSPECTION_TABLE.what);
  }

  @Audience('internal')
  @Query(() => JointInspectionConnectionType, {
    nullable: true,
    description: 'The joint inspections that the viewer may see, the newest first.',
  })
  jointInspections(
    @Arg('filter', () => InspectionFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: InspectionFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<Connection<JointInspection>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => PlanJointInspectionPayload, {
    description: '安排联合检查: plans a joint inspection. By officers of the street or the district.',
  })
  planJointInspection(
    @Arg('input', () => PlanJointInspectionInput, { description: 'The inspection.' })
    { idempotencyKey, sites, ...inspection }: PlanJointInspectionInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<PlanJointInspectionPayload> {
    const given = {
      ...inspection,
      gridCode: inspection.gridCode ?? null,
      sponsorId: inspection.sponsorId ?? null,
      teamId: inspection.teamId ?? null,
      sites: sites.map(({ name, address, longitude, latitude, coordinateSystem }) => ({
        name,
        address,
        coordinateSystem,
        longitude: longitude ?? null,
        latitude: latitude ?? null,
      })),
    };
    return asPayload(async () => ({
      jointInspection: await this.service.plan(given, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => MoveJointInspectionPayload, {
    description: 'Moves a joint inspection on; every move is an entry in its timeline.',
  })
  moveJointInspection(
    @Arg('input', () => MoveInspectionInput, { description: 'The inspection and the move.' })
    { id, text, ...wanted }: MoveInspectionInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<MoveJointInspectionPayload> {
    return asPayload(async () => ({
      jointInspection: await this.service.move(id, { ...wanted, text: text ?? null }, viewer),
    }));
  }
}
