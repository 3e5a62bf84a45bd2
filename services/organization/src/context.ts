import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadListBy,
  type SubgraphRequest,
  TemporalLoader,
} from '@governance/shared';
import { INSTITUTION_SETUP_ORDER } from './institution-setup/institution-setup-order.js';
import type { InstitutionSetupRepository } from './institution-setup/institution-setup.repository.js';
import { JOINT_BODY_ORDER } from './joint-body/joint-body-order.js';
import type { JointBodyRepository } from './joint-body/joint-body.repository.js';
import { JOINT_MEMBER_ORDER } from './joint-body/joint-member-order.js';
import { ORGANIZATION_FIGURES } from './organization-stats/organization-stats.js';
import { ORGANIZATION_ORDER } from './organization/organization-order.js';
import type { OrganizationRepository } from './organization/organization.repository.js';
import type { OrganizationProfileRepository } from './organization-profile/organization-profile.repository.js';
import { QUARTER_LINK_ORDER } from './quarter-link/quarter-link-order.js';
import type { QuarterLinkRepository } from './quarter-link/quarter-link.repository.js';
import type { ReportedFigureRepository } from './reported-figure/reported-figure.repository.js';
import { STAFF_AGGREGATE_ORDER } from './staff-aggregate/staff-aggregate-order.js';
import type { StaffAggregateRepository } from './staff-aggregate/staff-aggregate.repository.js';
import type { TermRepository } from './term/term.repository.js';
import { wordsFor } from './term/words-for.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories {
  readonly organizations: OrganizationRepository;
  readonly jointBodies: JointBodyRepository;
  readonly reportedFigures: ReportedFigureRepository;
  readonly profiles: OrganizationProfileRepository;
  readonly quarterLinks: QuarterLinkRepository;
  readonly setups: InstitutionSetupRepository;
  readonly staff: StaffAggregateRepository;
  readonly terms: TermRepository;
  readonly figures: FigureReader;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type OrganizationContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext(repositories: Repositories) {
  const { organizations, jointBodies, reportedFigures, profiles } = repositories;
  const { quarterLinks, setups, staff, terms, figures } = repositories;
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
      jointBody: loadByKey(
        (ids) => jointBodies.findByIds(ids),
        ({ id }) => id,
      ),
      jointBodiesOfDivision: new ChildPages(jointBodies.ofDivisions, JOINT_BODY_ORDER),
      membersOfJointBody: new ChildPages(jointBodies.members, JOINT_MEMBER_ORDER),
      organizationProfile: loadByKey(
        (ids) => profiles.findByOrganizations(ids),
        ({ organizationId }) => organizationId,
      ),
      affiliations: new TemporalLoader((asOf) =>
        loadListBy(
          (ids) => profiles.findAffiliations(ids, asOf),
          ({ organizationId }) => organizationId,
        ),
      ),
      groupsOfBranch: new TemporalLoader((asOf) =>
        loadByKey(
          (ids) => profiles.countGroups(ids, asOf),
          ({ branchId }) => branchId,
        ),
      ),
      linksOfQuarter: new TemporalLoader((asOf) =>
        loadListBy(
          (ids) => quarterLinks.findByQuarters(ids, asOf),
          ({ quarterId }) => quarterId,
        ),
      ),
      setupsOfOrganization: new ChildPages(setups.ofOrganizations, INSTITUTION_SETUP_ORDER),
      staffOfOrganization: new ChildPages(staff.ofOrganizations, STAFF_AGGREGATE_ORDER),
      quartersOfOrganization: new ChildPages(quarterLinks.ofOrganizations, QUARTER_LINK_ORDER),
      placeWord: loadByKey(
        (keys) => wordsFor(terms, keys),
        ({ key }) => key,
      ),
      organizationFigures: new FigureLoader(figures, ORGANIZATION_FIGURES),
      reportedFiguresOfDivision: loadListBy(
        (codes) => reportedFigures.findByDivisions(codes),
        ({ divisionCode }) => divisionCode,
      ),
    },
  });
}
