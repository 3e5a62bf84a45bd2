import { WhistleService } from '../whistle/whistle.service.js';
import { WhistlePolicyService } from '../whistle-policy/whistle-policy.service.js';
import type { WhistleRepositories } from './whistle-loaders.js';

/** What can be done with whistles and their policies. */
export const whistleServices = ({ whistles, whistlePolicies }: WhistleRepositories, now?: () => Date) => ({
  whistles: new WhistleService(whistles, now),
  whistlePolicies: new WhistlePolicyService(whistlePolicies, now),
});
