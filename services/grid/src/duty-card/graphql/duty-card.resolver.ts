import { Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { CopiedDuty } from '../../duty-item-copy/duty-item-copy.js';
import type { DutyCard } from '../duty-card.js';
import type { DutyCardService } from '../duty-card.service.js';
import { DutyCardDutyType, DutyCardType } from './duty-card.type.js';

/** What a passer-by reads. */
@Resolver(() => DutyCardType)
export class DutyCardResolver {
  constructor(private readonly service: DutyCardService) {}

  @Audience('open')
  @Query(() => DutyCardType, {
    nullable: true,
    description:
      'The card that a token opens. NOT_FOUND, always the same, for a token that is unknown, altered, revoked or expired, or whose worker no longer answers for the grid.',
  })
  dutyCard(
    @Arg('token', () => String, { description: 'The token from the QR code on the notice.' }) token: string,
  ): Promise<DutyCard> {
    return this.service.read(token);
  }

  @FieldResolver(() => [DutyCardDutyType], {
    description: 'Duties of the grid that hold today, of its place and of all places above; at most 50.',
  })
  duties(
    @Root() { divisionCode }: DutyCard,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly CopiedDuty[]> {
    return loaders.dutiesAtPlace.load(divisionCode);
  }
}
