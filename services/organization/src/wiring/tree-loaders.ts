import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  TemporalLoader,
  loadByKey,
  loadListBy,
} from '@governance/shared';
import type { CounterpartRepository } from '../counterpart/counterpart.repository.js';
import type { LevelSchemeRepository } from '../level-scheme/level-scheme.repository.js';
import type { LineageRepository } from '../lineage/lineage.repository.js';
import { ORGANIZATION_FIGURES } from '../organization-stats/organization-stats.js';
import { ORGANIZATION_ORDER } from '../organization/organization-order.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { ReportedFigureRepository } from '../reported-figure/reported-figure.repository.js';

/** Where the tree of organizations, its history and what accounts say of it are stored. */
export interface TreeRepositories {
  readonly organizations: OrganizationRepository;
  readonly counterparts: CounterpartRepository;
  readonly lineage: LineageRepository;
  readonly levelSchemes: LevelSchemeRepository;
  readonly reportedFigures: ReportedFigureRepository;
  readonly figures: FigureReader;
}

/** Loaders of the tree of organizations, its history and what accounts say of it. One set per request. */
export const treeLoaders = ({
  organizations,
  counterparts,
  lineage,
  levelSchemes,
  reportedFigures,
  figures,
}: TreeRepositories) => ({
  organization: new TemporalLoader((asOf) =>
    loadByKey(
      (ids) => organizations.findByIds(ids, asOf),
      ({ id }) => id,
    ),
  ),
  ancestors: new TemporalLoader((asOf) =>
    loadListBy(
      (ids) => organizations.findAncestors(ids, asOf),
      ({ descendantId }) => descendantId,
    ),
  ),
  branchOfGrid: loadByKey(
    (gridIds) => organizations.findByGrids(gridIds),
    ({ gridId }) => gridId ?? '',
  ),
  organizationsOfDivision: new ChildPages(organizations.ofDivisions, ORGANIZATION_ORDER),
  childrenOfOrganization: new ChildPages(organizations.children, ORGANIZATION_ORDER),
  organizationFigures: new FigureLoader(figures, ORGANIZATION_FIGURES),
  reportedFiguresOfDivision: loadListBy(
    (codes) => reportedFigures.findByDivisions(codes),
    ({ divisionCode }) => divisionCode,
  ),
  commandedByOrganization: new ChildPages(organizations.commanded, ORGANIZATION_ORDER),
  counterpartOfOrganization: new TemporalLoader((asOf) =>
    loadByKey(
      (ids) => counterparts.findByOrganizations(ids, asOf),
      ({ ofId }) => ofId,
    ),
  ),
  predecessorsOfOrganization: loadListBy(
    (ids) => lineage.findPredecessors(ids),
    ({ ofId }) => ofId,
  ),
  successorsOfOrganization: loadListBy(
    (ids) => lineage.findSuccessors(ids),
    ({ ofId }) => ofId,
  ),
  linksOfSuccession: loadListBy(
    (ids) => lineage.findLinks(ids),
    ({ ofId }) => ofId,
  ),
  ladderOfDivision: new TemporalLoader((asOf) =>
    loadByKey(
      (codes) => levelSchemes.findByDivisions(codes, asOf),
      ({ askedCode }) => askedCode,
    ),
  ),
});
