import { CoBuildingCategoryResolver } from '../../co-building-category/graphql/co-building-category.resolver.js';
import { NeedItemFieldsResolver } from '../../need-item/graphql/need-item-fields.resolver.js';
import { NeedItemResolver } from '../../need-item/graphql/need-item.resolver.js';
import { NeedMatchFieldsResolver } from '../../need-match/graphql/need-match-fields.resolver.js';
import { NeedMatchMovesResolver } from '../../need-match/graphql/need-match-moves.resolver.js';
import { NeedMatchResolver } from '../../need-match/graphql/need-match.resolver.js';
import { NeedSuggestionResolver } from '../../need-suggestion/graphql/need-suggestion.resolver.js';
import { DivisionAgreementsResolver } from '../../pairing-agreement/graphql/division-agreements.resolver.js';
import { PairingAgreementFieldsResolver } from '../../pairing-agreement/graphql/pairing-agreement-fields.resolver.js';
import { PairingAgreementResolver } from '../../pairing-agreement/graphql/pairing-agreement.resolver.js';
import { ProjectItemFieldsResolver } from '../../project-item/graphql/project-item-fields.resolver.js';
import { ProjectItemResolver } from '../../project-item/graphql/project-item.resolver.js';
import { ResourceItemFieldsResolver } from '../../resource-item/graphql/resource-item-fields.resolver.js';
import { ResourceItemResolver } from '../../resource-item/graphql/resource-item.resolver.js';
import { ResourceSuggestionResolver } from '../../resource-suggestion/graphql/resource-suggestion.resolver.js';
import type { CoBuildingServices } from '../co-building-services.js';
import { DivisionListsResolver } from './division-lists.resolver.js';
import { OrganizationListsResolver } from './organization-lists.resolver.js';

/** Everything that answers for the three lists, their matches and the agreements. */
export const coBuildingResolvers = (services: CoBuildingServices): readonly object[] => [
  new CoBuildingCategoryResolver(),
  new NeedItemResolver(services.needs),
  new NeedItemFieldsResolver(),
  new ResourceItemResolver(services.resources),
  new ResourceItemFieldsResolver(),
  new ProjectItemResolver(services.projects),
  new ProjectItemFieldsResolver(),
  new NeedMatchResolver(services.matches),
  new NeedMatchMovesResolver(services.matches),
  new NeedMatchFieldsResolver(),
  new ResourceSuggestionResolver(),
  new NeedSuggestionResolver(),
  new PairingAgreementResolver(services.agreements),
  new PairingAgreementFieldsResolver(),
  new DivisionAgreementsResolver(),
  new DivisionListsResolver(),
  new OrganizationListsResolver(),
];
