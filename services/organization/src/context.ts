import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadListBy,
  type SubgraphRequest,
  TemporalLoader,
} from '@governance/shared';
import { JOINT_BODY_ORDER } from './joint-body/joint-body-order.js';
import type { JointBodyRepository } from './joint-body/joint-body.repository.js';
import { JOINT_MEMBER_ORDER } from './joint-body/joint-member-order.js';
import type { DutyAdmissionRepository } from './duty-admission/duty-admission.repository.js';
import { DUTY_ORDER } from './duty-item/duty-item-order.js';
import type { DutyItemRepository } from './duty-item/duty-item.repository.js';
import { INSTRUCTOR_FIGURES } from './instructor-count/instructor-count.js';
import { NEW_SECTOR_ORDER } from './new-sector-entity/new-sector-entity-order.js';
import type { NewSectorRepository } from './new-sector-entity/new-sector-entity.repository.js';
import { ORGANIZATION_FIGURES } from './organization-stats/organization-stats.js';
import { ORGANIZATION_ORDER } from './organization/organization-order.js';
import type { OrganizationRepository } from './organization/organization.repository.js';
import type { ReportedFigureRepository } from './reported-figure/reported-figure.repository.js';

/** Where this subgraph's nouns are stored. */
export interface Repositories {
  readonly organizations: OrganizationRepository;
  readonly jointBodies: JointBodyRepository;
  readonly reportedFigures: ReportedFigureRepository;
  readonly newSector: NewSectorRepository;
  readonly duties: DutyItemRepository;
  readonly dutyAdmissions: DutyAdmissionRepository;
  readonly figures: FigureReader;
}

/** What every resolver of this subgraph may use besides its own dependencies. One per request. */
export type OrganizationContext = ReturnType<ReturnType<typeof createContext>>;

/** Makes the context of one request: who asks, and loaders that join its reads into few statements. */
export function createContext({
  organizations,
  jointBodies,
  reportedFigures,
  figures,
  ...repositories
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
      newSectorEntity: loadByKey(
        (ids) => repositories.newSector.findByIds(ids),
        ({ id }) => id,
      ),
      newSectorEntitiesOfDivision: new ChildPages(repositories.newSector.ofDivisions, NEW_SECTOR_ORDER),
      coveragesOfNewSectorEntity: loadListBy(
        (ids) => repositories.newSector.findCoverages(ids),
        ({ entityId }) => entityId,
      ),
      instructors: new FigureLoader(figures, INSTRUCTOR_FIGURES),
      dutyItem: loadByKey(
        (ids) => repositories.duties.findByIds(ids),
        ({ id }) => id,
      ),
      dutiesOfDivision: new ChildPages(repositories.duties.ofDivisions, DUTY_ORDER),
      dutiesOfOrganization: new ChildPages(repositories.duties.ofOrganizations, DUTY_ORDER),
      dutyAdmission: loadByKey(
        (ids) => repositories.dutyAdmissions.findByIds(ids, viewer),
        ({ id }) => id,
      ),
    },
  });
}
