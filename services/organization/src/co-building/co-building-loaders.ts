import { ChildPages, loadByKey, loadListBy, type Viewer } from '@governance/shared';
import type { CoBuildingCategoryRepository } from '../co-building-category/co-building-category.repository.js';
import { NEED_ITEM_ORDER } from '../need-item/need-item-order.js';
import type { NeedItemRepository } from '../need-item/need-item.repository.js';
import type { NeedMatchRepository } from '../need-match/need-match.repository.js';
import type { NeedSuggestionRepository } from '../need-suggestion/need-suggestion.repository.js';
import { PAIRING_AGREEMENT_ORDER } from '../pairing-agreement/pairing-agreement-order.js';
import type { PairingAgreementRepository } from '../pairing-agreement/pairing-agreement.repository.js';
import { PairingLoader } from '../pairing-agreement/pairing-loader.js';
import { PROJECT_ITEM_ORDER } from '../project-item/project-item-order.js';
import type { ProjectItemRepository } from '../project-item/project-item.repository.js';
import { RESOURCE_ITEM_ORDER } from '../resource-item/resource-item-order.js';
import type { ResourceItemRepository } from '../resource-item/resource-item.repository.js';
import type { ResourceSuggestionRepository } from '../resource-suggestion/resource-suggestion.repository.js';
import { SuggestionLoaders } from '../resource-suggestion/suggestion-loaders.js';
import type { ItemLink } from './item-link.js';

/** Where the three lists, their matches and the agreements are stored. */
export interface CoBuildingRepositories {
  readonly categories: CoBuildingCategoryRepository;
  readonly needs: NeedItemRepository;
  readonly resources: ResourceItemRepository;
  readonly projects: ProjectItemRepository;
  readonly matches: NeedMatchRepository;
  readonly agreements: PairingAgreementRepository;
  readonly resourceSuggestions: ResourceSuggestionRepository;
  readonly needSuggestions: NeedSuggestionRepository;
}

/** Loaders of the three lists, their matches and the agreements, for one viewer. One per request. */
export function coBuildingLoaders(stored: CoBuildingRepositories, viewer: Viewer) {
  const { categories, needs, resources, projects, matches, agreements } = stored;
  return {
    coBuildingCategories: loadListBy(
      (cities) => categories.findByCities(cities),
      ({ ofCity }) => ofCity,
    ),
    needItem: byId(needs, viewer),
    resourceItem: byId(resources, viewer),
    projectItem: byId(projects, viewer),
    needMatch: byId(matches, viewer),
    pairingAgreement: byId(agreements, viewer),
    needsOfDivision: new ChildPages(needs.ofDivisions(viewer), NEED_ITEM_ORDER),
    resourcesOfDivision: new ChildPages(resources.ofDivisions(viewer), RESOURCE_ITEM_ORDER),
    projectsOfDivision: new ChildPages(projects.ofDivisions(viewer), PROJECT_ITEM_ORDER),
    agreementsOfDivision: new ChildPages(agreements.ofDivisions(viewer), PAIRING_AGREEMENT_ORDER),
    resourcesOfOrganization: new ChildPages(resources.ofOrganizations(viewer), RESOURCE_ITEM_ORDER),
    agreementsOfOrganization: new ChildPages(agreements.ofOrganizations(viewer), PAIRING_AGREEMENT_ORDER),
    matchesOfNeed: loadListBy(
      (ids) => matches.findByNeeds(ids, viewer),
      ({ needId }) => needId,
    ),
    projectsOfAgreement: loadListBy(
      (ids) => projects.findByAgreements(ids, viewer),
      ({ agreementId }) => agreementId ?? '',
    ),
    needsOfProject: links((ids) => projects.findNeedLinks(ids)),
    resourcesOfProject: links((ids) => projects.findResourceLinks(ids)),
    needsOfAgreement: links((ids) => agreements.findNeedLinks(ids)),
    resourcesOfAgreement: links((ids) => agreements.findResourceLinks(ids)),
    resourceSuggestions: new SuggestionLoaders(stored.resourceSuggestions, viewer),
    suggestedNeeds: loadListBy(
      (codes) => stored.needSuggestions.suggest(codes, new Date()),
      ({ divisionCode }) => divisionCode,
    ),
    pairing: new PairingLoader(agreements),
  };
}

interface FoundByIds<TRow> {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly TRow[]>;
}

const byId = <TRow extends { readonly id: string }>(rows: FoundByIds<TRow>, viewer: Viewer) =>
  loadByKey(
    (ids) => rows.findByIds(ids, viewer),
    ({ id }: TRow) => id,
  );

const links = (find: (ids: readonly string[]) => Promise<readonly ItemLink[]>) =>
  loadListBy(find, ({ ownerId }: ItemLink) => ownerId);
