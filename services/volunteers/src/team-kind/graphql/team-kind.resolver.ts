import { Audience, cityCodeOf, DivisionCodeScalar, parseDivisionCode } from '@governance/shared';
import { Arg, Query, Resolver } from 'type-graphql';
import { kindsOf, type TeamKind } from '../team-kind.js';
import type { TeamKindRepository } from '../team-kind.repository.js';
import { TeamKindType } from './team-kind.type.js';

/** Looks up the kinds of teams. */
@Resolver(() => TeamKindType)
export class TeamKindResolver {
  constructor(private readonly kinds: TeamKindRepository) {}

  @Audience('open')
  @Query(() => [TeamKindType], {
    nullable: true,
    description: '队伍类型: kinds of teams that a place knows, by code; at most 50.',
  })
  async teamKinds(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'The place.' }) divisionCode: string,
  ): Promise<readonly TeamKind[]> {
    const city = cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    return kindsOf(city, await this.kinds.findOfCities([city]));
  }
}
