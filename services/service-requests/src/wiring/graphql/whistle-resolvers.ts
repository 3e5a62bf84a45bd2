import {
  CalledDepartmentResolver,
  WhistleStatsResolver,
} from '../../request-stats/graphql/whistle-stats.resolver.js';
import { WhistleCallResolver } from '../../whistle/graphql/whistle-call.resolver.js';
import { WhistleFieldsResolver } from '../../whistle/graphql/whistle-fields.resolver.js';
import { WhistleResolver } from '../../whistle/graphql/whistle.resolver.js';
import {
  DivisionWhistlesResolver,
  GridWhistlesResolver,
  OrganizationWhistlesResolver,
  RequestWhistlesResolver,
} from '../../whistle/graphql/whistles-of-others.resolver.js';
import type { WhistleService } from '../../whistle/whistle.service.js';
import { WhistleLedgerResolver } from '../../whistle-ledger/graphql/whistle-ledger.resolver.js';
import { WhistlePolicyResolver } from '../../whistle-policy/graphql/whistle-policy.resolver.js';
import type { WhistlePolicyService } from '../../whistle-policy/whistle-policy.service.js';

/** What the resolvers of whistles call. */
export interface WhistleServices {
  readonly whistles: WhistleService;
  readonly whistlePolicies: WhistlePolicyService;
}

/** Everything that answers for whistles, their policies and what they come to. */
export const whistleResolvers = ({ whistles, whistlePolicies }: WhistleServices): readonly object[] => [
  new WhistleResolver(whistles),
  new WhistleFieldsResolver(),
  new WhistleCallResolver(whistles),
  new DivisionWhistlesResolver(),
  new GridWhistlesResolver(),
  new OrganizationWhistlesResolver(),
  new RequestWhistlesResolver(),
  new WhistlePolicyResolver(whistlePolicies),
  new WhistleLedgerResolver(),
  new WhistleStatsResolver(),
  new CalledDepartmentResolver(),
];
