import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadListBy,
  type SubgraphRequest,
  TemporalLoader,
} from '@governance/shared';
import type { CounterpartRepository } from './counterpart/counterpart.repository.js';
import { JOINT_BODY_ORDER } from './joint-body/joint-body-order.js';
import type { JointBodyRepository } from './joint-body/joint-body.repository.js';
import { JOINT_MEMBER_ORDER } from './joint-body/joint-member-order.js';
import type { LevelSchemeRepository } from './level-scheme/level-scheme.repository.js';
import type { LineageRepository } from './lineage/lineage.repository.js';
import { ORGANIZATION_FIGURES } from './organization-stats/organization-stats.js';
import { ORGANIZATION_ORDER } from './organization/organization-order.js';
import type { OrganizationRepository } from './organization/organization.repository.js';
import type { ReportedFigureRepository } from './reported-figure/reported-figure.repository.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories {
  readonly organizations: OrganizationRepository;
  readonly jointBodies: JointBodyRepository;
  readonly reportedFigures: ReportedFigureRepository;
  readonly counterparts: CounterpartRepository;
  readonly lineage: LineageRepository;
  readonly levelSchemes: LevelSchemeRepository;
  readonly figures: FigureReader;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type OrganizationContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext({
  organizations,
  jointBodies,
  reportedFigures,
  counterparts,
  lineage,
  levelSchemes,
  figures,
}: Repositories) {
  return ({ viewer, requestId }: SubgraphRequest) => ({
    viewer,
    requestId,
    loaders: {
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
      jointBody: loadByKey(
        (ids) => jointBodies.findByIds(ids),
        ({ id }) => id,
      ),
      jointBodiesOfDivision: new ChildPages(jointBodies.ofDivisions, JOINT_BODY_ORDER),
      membersOfJointBody: new ChildPages(jointBodies.members, JOINT_MEMBER_ORDER),
      organizationFigures: new FigureLoader(figures, ORGANIZATION_FIGURES),
      reportedFiguresOfDivision: loadListBy(
        (codes) => reportedFigures.findByDivisions(codes),
        ({ divisionCode }) => divisionCode,
      ),
    },
  });
}
