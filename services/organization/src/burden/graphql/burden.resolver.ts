import { type Connection, PageArgs, startOfBusinessDay } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { RegisterEntryConnectionType } from '../../register-entry/graphql/register-entry.type.js';
import type { RegisterEntry } from '../../register-entry/register-entry.js';
import type { Burden } from '../burden.js';
import { BurdenType } from './burden.type.js';

/** What a burden is made up of. */
@Resolver(() => BurdenType)
export class BurdenResolver {
  @FieldResolver(() => RegisterEntryConnectionType, {
    description:
      'The demands of the period that repeat others, as far as the viewer may see them, the newest first. `repeats` of each tells which one it repeats.',
  })
  repeatedDemands(
    @Root() { divisionCode, days }: Burden,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<RegisterEntry>> {
    const within = { from: startOfBusinessDay(days.from), to: startOfBusinessDay(days.to) };
    return loaders.repeatedDemandsOfDivision.load(divisionCode, within, page);
  }
}
