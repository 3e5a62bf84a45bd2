import { FieldResolver, Resolver, Root } from 'type-graphql';
import { DivisionReference } from '../../federation/references.js';
import type { RankedPlace } from '../rank-places.js';
import { RankingRowType } from './ranking.type.js';

/** What a row of a ranking leads to. */
@Resolver(() => RankingRowType)
export class RankingRowResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place.' })
  division(@Root() { divisionCode }: RankedPlace): DivisionReference | null {
    return { code: divisionCode };
  }

  @FieldResolver(() => Boolean, {
    description:
      '参评: whether it is ranked; not with a sample below the scheme’s minimum or a missing score.',
  })
  ranked(@Root() { rank }: RankedPlace): boolean {
    return rank !== null;
  }
}
