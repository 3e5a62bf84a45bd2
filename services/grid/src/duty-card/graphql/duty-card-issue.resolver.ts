import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { GridWorker } from '../../grid-worker/grid-worker.js';
import { GridWorkerType } from '../../grid-worker/graphql/grid-worker.type.js';
import type { DutyCardService } from '../duty-card.service.js';
import {
  DutyCardPayload,
  IssueDutyCardInput,
  ReissueDutyCardInput,
  RevokeDutyCardInput,
} from './duty-card.input.js';
import { DutyCardIssueType } from './duty-card.type.js';
import { qrSvg } from './qr-svg.js';

/** Issues of duty cards and what they lead to. */
@Resolver(() => DutyCardIssueType)
export class DutyCardIssueResolver {
  constructor(
    private readonly service: DutyCardService,
    /** Address of the page that a scanned code opens; the token comes behind it. */
    private readonly baseUrl: string,
  ) {}

  @Audience('internal')
  @Mutation(() => DutyCardPayload, {
    description: 'Issues a duty card. For officers in whose jurisdiction the grid lies.',
  })
  issueDutyCard(
    @Arg('input', () => IssueDutyCardInput, { description: 'Worker and grid.' })
    { idempotencyKey, workerId, gridId, expiresAt }: IssueDutyCardInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<DutyCardPayload> {
    const card = { workerId, gridId, expiresAt: expiresAt ?? null };
    return asPayload(async () => ({ dutyCard: await this.service.issue(card, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => DutyCardPayload, {
    description: 'Gives a duty card another token; the old one opens nothing.',
  })
  reissueDutyCard(
    @Arg('input', () => ReissueDutyCardInput, { description: 'The issue.' })
    { id, expiresAt, expectedVersion }: ReissueDutyCardInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<DutyCardPayload> {
    return asPayload(async () => ({
      dutyCard: await this.service.reissue(id, expiresAt ?? null, expectedVersion, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => DutyCardPayload, { description: 'Ends a duty card; its token opens nothing from now on.' })
  revokeDutyCard(
    @Arg('input', () => RevokeDutyCardInput, { description: 'The issue.' })
    { id, expectedVersion }: RevokeDutyCardInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<DutyCardPayload> {
    return asPayload(async () => ({ dutyCard: await this.service.revoke(id, expectedVersion, viewer) }));
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the code says; null without `token`.' })
  url(@Root() { token }: DutyCardIssueType): string | null {
    return token == null ? null : `${this.baseUrl}${token}`;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The QR code to be printed, as SVG; null without `token`.',
  })
  qrSvg(@Root() { token }: DutyCardIssueType): string | null {
    return token == null ? null : qrSvg(`${this.baseUrl}${token}`);
  }
}

/** Adds `GridWorker.dutyCards`. */
@Resolver(() => GridWorkerType)
export class GridWorkerDutyCardsResolver {
  @Audience('internal')
  @FieldResolver(() => [DutyCardIssueType], {
    description:
      'Cards that were issued to them in places that the viewer governs, the newest first; at most 50.',
  })
  dutyCards(
    @Root() { id }: GridWorker,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly DutyCardIssueType[]> {
    return loaders.dutyCardsOfWorker.load(id);
  }
}
