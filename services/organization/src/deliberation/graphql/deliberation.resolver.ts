import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { SeenDeliberation } from '../deliberation.js';
import type { DeliberationService } from '../deliberation.service.js';
import { AdvanceDeliberationInput } from './advance-deliberation.input.js';
import { DeliberationFilterInput } from './deliberation-filter.input.js';
import { AdvanceDeliberationPayload, OpenDeliberationPayload } from './deliberation-payload.type.js';
import { DeliberationConnectionType, DeliberationType } from './deliberation.type.js';
import { OpenDeliberationInput } from './open-deliberation.input.js';

/** Look-ups, lists and changes of deliberations. */
@Resolver(() => DeliberationType)
export class DeliberationResolver {
  constructor(private readonly service: DeliberationService) {}

  @Audience('open')
  @Query(() => DeliberationType, {
    nullable: true,
    description: 'The deliberation with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  deliberation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<SeenDeliberation> {
    return orNotFound(loaders.deliberation.load(id), '协商');
  }

  @Audience('open')
  @Query(() => DeliberationConnectionType, {
    nullable: true,
    description: 'The deliberations that the viewer may see, newest first.',
  })
  deliberations(
    @Arg('filter', () => DeliberationFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: DeliberationFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<SeenDeliberation>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => OpenDeliberationPayload, {
    description:
      'Opens a deliberation. For officers of the place and whoever speaks for the organization that leads it.',
  })
  openDeliberation(
    @Arg('input', () => OpenDeliberationInput, { description: 'The deliberation.' })
    { idempotencyKey, heldAt, attendance, summary, documentReference, ...given }: OpenDeliberationInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<OpenDeliberationPayload> {
    const deliberation = {
      ...given,
      divisionCode: given.divisionCode ?? null,
      quarterId: given.quarterId ?? null,
      proposedByOrganizationId: given.proposedByOrganizationId ?? null,
      serviceRequestId: given.serviceRequestId ?? null,
      collected: {
        heldAt: heldAt ?? null,
        attendance: attendance ?? null,
        summary: summary ?? null,
        documentReference: documentReference ?? null,
      },
    };
    return asPayload(async () => ({
      deliberation: await this.service.open(deliberation, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => AdvanceDeliberationPayload, {
    description: 'Takes a deliberation to its next step. None is skipped, none taken back.',
  })
  advanceDeliberation(
    @Arg('input', () => AdvanceDeliberationInput, { description: 'The deliberation and the step.' })
    { id, action, expectedVersion, ...given }: AdvanceDeliberationInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<AdvanceDeliberationPayload> {
    const wanted = {
      action,
      expectedVersion,
      heldAt: given.heldAt ?? null,
      attendance: given.attendance ?? null,
      summary: given.summary ?? null,
      documentReference: given.documentReference ?? null,
      decision: given.decision ?? null,
      decidedByOrganizationId: given.decidedByOrganizationId ?? null,
      notice: given.notice ?? null,
      outcome: given.outcome ?? null,
      scores: given.scores ?? null,
    };
    return asPayload(async () => ({ deliberation: await this.service.advance(id, wanted, viewer) }));
  }
}
