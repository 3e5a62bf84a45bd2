import {
  asPayload,
  Audience,
  type Connection,
  MaskedStringType,
  PageArgs,
  shown,
  withheld,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { SeenDeliberation } from '../../deliberation/deliberation.js';
import { DeliberationType } from '../../deliberation/graphql/deliberation.type.js';
import type { Opinion, StanceCount } from '../opinion.js';
import type { OpinionService } from '../opinion.service.js';
import { countsFor } from '../readable-counts.js';
import { OpinionConnectionType, OpinionCountType, OpinionType } from './opinion.type.js';
import { RecordOpinionsInput } from './record-opinions.input.js';
import { RecordOpinionsPayload } from './record-opinions-payload.type.js';

/** The opinions on a deliberation: entering and reading them. */
@Resolver(() => DeliberationType)
export class DeliberationOpinionsResolver {
  constructor(private readonly service: OpinionService) {}

  @Audience('internal')
  @Mutation(() => RecordOpinionsPayload, {
    description:
      'Enters opinions on a deliberation that is not yet evaluated. For those who run it and the grid workers of its place.',
  })
  recordOpinions(
    @Arg('input', () => RecordOpinionsInput, { description: 'The opinions.' })
    { deliberationId, opinions, idempotencyKey }: RecordOpinionsInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RecordOpinionsPayload> {
    const given = opinions.map(({ stance, count, text }) => ({ stance, count, text: text ?? null }));
    return asPayload(async () => ({
      deliberation: await this.service.record(deliberationId, given, idempotencyKey, viewer),
    }));
  }

  @FieldResolver(() => [OpinionCountType], {
    description:
      'How many people took which stance, over all rounds; at most 3. Everybody reads those of rounds that were made public.',
  })
  async opinionCounts(
    @Root() deliberation: SeenDeliberation,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<readonly Pick<StanceCount, 'stance' | 'count'>[]> {
    return countsFor(deliberation, await loaders.stanceCounts.load(deliberation.id));
  }

  @Audience('internal')
  @FieldResolver(() => OpinionConnectionType, {
    nullable: true,
    description: 'The opinions, newest first; null for whoever reads only what was made public.',
  })
  async opinions(
    @Root() { id, isInside }: SeenDeliberation,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<Opinion> | null> {
    return isInside ? loaders.opinionsOfDeliberation.load(id, {}, page) : null;
  }
}

/** The words of an opinion, as far as the viewer may know. */
@Resolver(() => OpinionType)
export class OpinionTextResolver {
  @Audience('personal')
  @FieldResolver(() => MaskedStringType, {
    nullable: true,
    description:
      'The opinion in words. Shown to officers and grid workers of the place and to whoever speaks for the organization that leads; each such reading is recorded. Others: NOT_YOURS. NOT_GIVEN when there are no words.',
  })
  async text(
    @Root() { id, hasText }: Opinion,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<MaskedStringType> {
    if (!hasText) return withheld('NOT_GIVEN');
    const found = await loaders.opinionText.load(id);
    return found ? shown(found.text) : withheld('NOT_YOURS');
  }
}
