import { assertPeriod, daysWithin, PeriodInputType, yearBefore } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { type Burden, burdenOf } from '../burden.js';
import { BurdenType } from './burden.type.js';

/** Adds `Division.burden` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionBurdenResolver {
  @FieldResolver(() => BurdenType, {
    nullable: true,
    description:
      '基层负担: what upper levels asked of this place and of those below it, how often twice, and what was cleared.',
  })
  async burden(
    @Root() { code }: DivisionReference,
    @Arg('period', () => PeriodInputType, {
      nullable: true,
      description: 'The business days that begin in it are counted; the last 365 days when left out.',
    })
    period: PeriodInputType | null | undefined,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Burden> {
    const wanted = period ?? yearBefore(new Date());
    assertPeriod(wanted);
    const days = daysWithin(wanted);
    return burdenOf(code, days, await loaders.burdenFigures.load(code, days));
  }
}
