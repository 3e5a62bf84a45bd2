import { DELIBERATION_ORDER } from './deliberation/deliberation-order.js';
import type { DeliberationRepository } from './deliberation/deliberation.repository.js';
import { OPINION_ORDER } from './deliberation-opinion/opinion-order.js';
import type { OpinionRepository } from './deliberation-opinion/opinion.repository.js';
import { JOINT_BODY_ORDER } from './joint-body/joint-body-order.js';
import type { JointBodyRepository } from './joint-body/joint-body.repository.js';
import { JOINT_MEMBER_ORDER, JOINT_MEMBERSHIP_ORDER } from './joint-body/joint-member-order.js';
import { JOINT_MATTER_ORDER } from './joint-matter/joint-matter-order.js';
import type { JointMatterRepository } from './joint-matter/joint-matter.repository.js';
import { JOINT_MEETING_ORDER } from './joint-meeting/joint-meeting-order.js';
import type { JointMeetingRepository } from './joint-meeting/joint-meeting.repository.js';
import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadListBy,
  type SubgraphRequest,
  TemporalLoader,
} from '@governance/shared';
import { ORGANIZATION_FIGURES } from './organization-stats/organization-stats.js';
import { ORGANIZATION_ORDER } from './organization/organization-order.js';
import type { OrganizationRepository } from './organization/organization.repository.js';
import type { ReportedFigureRepository } from './reported-figure/reported-figure.repository.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories {
  readonly organizations: OrganizationRepository;
  readonly jointBodies: JointBodyRepository;
  readonly jointMeetings: JointMeetingRepository;
  readonly jointMatters: JointMatterRepository;
  readonly deliberations: DeliberationRepository;
  readonly opinions: OpinionRepository;
  readonly reportedFigures: ReportedFigureRepository;
  readonly figures: FigureReader;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type OrganizationContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext(repositories: Repositories) {
  const { organizations, jointBodies, reportedFigures, figures } = repositories;
  const { jointMeetings, jointMatters, deliberations, opinions } = repositories;
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
      membershipsOfOrganization: new ChildPages(jointBodies.memberships, JOINT_MEMBERSHIP_ORDER),
      meetingsOfJointBody: new ChildPages(jointMeetings.ofBodies, JOINT_MEETING_ORDER),
      lastMeetingOfJointBody: loadByKey(
        (ids) => jointMeetings.findLast(ids),
        ({ jointBodyId }) => jointBodyId,
      ),
      jointMatter: loadByKey(
        (ids) => jointMatters.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      mattersOfJointBody: new ChildPages(jointMatters.ofBodies(viewer), JOINT_MATTER_ORDER),
      matterTimeline: loadListBy(
        (ids) => jointMatters.findTimelines(ids),
        ({ matterId }) => matterId,
      ),
      deliberation: loadByKey(
        (ids) => deliberations.findByIds(ids, viewer),
        ({ id }) => id,
      ),
      deliberationsOfJointBody: new ChildPages(deliberations.ofBodies(viewer), DELIBERATION_ORDER),
      deliberationsOfDivision: new ChildPages(deliberations.ofDivisions(viewer), DELIBERATION_ORDER),
      stepsOfDeliberation: loadListBy(
        (ids) => deliberations.findSteps(ids),
        ({ deliberationId }) => deliberationId,
      ),
      opinionsOfDeliberation: new ChildPages(opinions.ofDeliberations, OPINION_ORDER),
      stanceCounts: loadListBy(
        (ids) => opinions.countByStance(ids),
        ({ deliberationId }) => deliberationId,
      ),
      opinionText: loadByKey(
        (ids) => opinions.readTexts(ids, { viewer, requestId }),
        ({ id }) => id,
      ),
      organizationFigures: new FigureLoader(figures, ORGANIZATION_FIGURES),
      reportedFiguresOfDivision: loadListBy(
        (codes) => reportedFigures.findByDivisions(codes),
        ({ divisionCode }) => divisionCode,
      ),
    },
  });
}
