import { businessDay, DateScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { ledgerDays, type LedgerDay, ledgerOf } from '../whistle-ledger.js';
import { WhistleLedgerDayType } from './whistle-ledger.type.js';

/** Adds `Division.whistleLedger` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class WhistleLedgerResolver {
  @FieldResolver(() => [WhistleLedgerDayType], {
    nullable: true,
    description:
      '吹哨日台账: one row for each business day, oldest first, at most 366; days that have not begun are left out.',
  })
  async whistleLedger(
    @Root() { code }: DivisionReference,
    @Arg('from', () => DateScalar, { description: 'First day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'First day that is not wanted any more.' }) to: string,
    @Ctx() { loaders, now }: ServiceRequestsContext,
  ): Promise<readonly LedgerDay[]> {
    const days = ledgerDays(from, to);
    const [flows, atEnd] = await Promise.all([
      loaders.whistleFlows.of(days).load(code),
      loaders.openWhistles.load(code, days),
    ]);
    return ledgerOf(days, flows, atEnd, businessDay(now));
  }
}
