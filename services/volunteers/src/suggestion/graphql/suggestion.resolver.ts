import { Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Activity, ActivityShift } from '../../activity/activity.js';
import { ActivityShiftType, ActivityType } from '../../activity/graphql/activity.type.js';
import type { VolunteersContext } from '../../context.js';
import { WishType } from '../../wish/graphql/wish.type.js';
import type { Wish } from '../../wish/wish.js';
import type { Suggestion } from '../suggestion.js';
import type { SuggestionService } from '../suggestion.service.js';
import { SuggestedShiftType, SuggestedWishType } from './suggestion.type.js';

/** Suggests shifts. */
@Resolver(() => SuggestedShiftType)
export class SuggestedShiftResolver {
  constructor(private readonly service: SuggestionService) {}

  @Audience('personal')
  @Query(() => [SuggestedShiftType], {
    nullable: true,
    description:
      'Shifts ahead with a free place under the street of one’s home, most reasons first, then the earliest. For the volunteer alone; at most 50.',
  })
  suggestedShifts(
    @Arg('volunteerId', () => ID, { description: 'Oneself.' }) volunteerId: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most so many, 1 to 50.' }) first: number,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<readonly Suggestion[]> {
    return this.service.shifts(volunteerId, first, viewer);
  }

  @FieldResolver(() => ActivityShiftType, { nullable: true, description: 'The shift.' })
  shift(@Root() { id }: Suggestion, @Ctx() { loaders }: VolunteersContext): Promise<ActivityShift | null> {
    return loaders.activityShift.load(id);
  }

  @FieldResolver(() => ActivityType, { nullable: true, description: 'Its activity.' })
  async activity(
    @Root() { id }: Suggestion,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Activity | null> {
    const shift = await loaders.activityShift.load(id);
    return shift === null ? null : loaders.activity.load(shift.activityId);
  }
}

/** Suggests wishes. */
@Resolver(() => SuggestedWishType)
export class SuggestedWishResolver {
  constructor(private readonly service: SuggestionService) {}

  @Audience('personal')
  @Query(() => [SuggestedWishType], {
    nullable: true,
    description:
      'Open wishes under the street of one’s home, one’s own community first, then the earliest due. For the volunteer alone; at most 50.',
  })
  suggestedWishes(
    @Arg('volunteerId', () => ID, { description: 'Oneself.' }) volunteerId: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'At most so many, 1 to 50.' }) first: number,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<readonly Suggestion[]> {
    return this.service.wishes(volunteerId, first, viewer);
  }

  @FieldResolver(() => WishType, { nullable: true, description: 'The wish.' })
  wish(@Root() { id }: Suggestion, @Ctx() { loaders }: VolunteersContext): Promise<Wish | null> {
    return loaders.wish.load(id);
  }
}
