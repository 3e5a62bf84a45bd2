import {
  ChildPages,
  type ChildListReader,
  loadByKey,
  loadListBy,
  LoadersBy,
  type Viewer,
} from '@governance/shared';
import type { ConsultationRepository } from '../consultation-meeting/consultation-meeting.repository.js';
import { CONSULTATION_ORDER } from '../consultation-meeting/consultation-meeting.service.js';
import type { EnforcementTeamRepository } from '../enforcement-team/enforcement-team.repository.js';
import { TEAM_ORDER } from '../enforcement-team/enforcement-team.service.js';
import type { InspectionFindingRepository } from '../inspection-finding/inspection-finding.repository.js';
import type { InspectionFilter, JointInspection } from '../joint-inspection/joint-inspection.js';
import { INSPECTION_ORDER } from '../joint-inspection/joint-inspection.service.js';
import type { MonthRange } from '../petition-month/petition-month.js';
import type { PetitionMonthRepository } from '../petition-month/petition-month.repository.js';
import type { CaseRepository } from '../working-case/case.repository.js';

/** Where inspections, teams, consultation and counts of petitions are stored. */
export interface JointRepositories {
  readonly inspections: CaseRepository<JointInspection, InspectionFilter>;
  /** Under the teams that carry them out. */
  readonly inspectionsOfTeams: (viewer: Viewer) => ChildListReader<InspectionFilter, JointInspection>;
  readonly findings: InspectionFindingRepository;
  readonly teams: EnforcementTeamRepository;
  readonly consultations: ConsultationRepository;
  readonly petitionMonths: PetitionMonthRepository;
  /** The id of the grid with this code in a place; throws `INVALID_INPUT` naming `gridCode`. */
  readonly gridIn: (gridCode: string, divisionCode: string) => Promise<string>;
}

/** Loaders of inspections, teams, consultation and counts of petitions. One set per request. */
export const jointLoaders = (repositories: JointRepositories, viewer: Viewer) => ({
  jointInspection: loadByKey(
    (ids) => repositories.inspections.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  inspectionsOfDivision: new ChildPages(repositories.inspections.ofDivisions(viewer), INSPECTION_ORDER),
  inspectionsOfTeam: new ChildPages(repositories.inspectionsOfTeams(viewer), INSPECTION_ORDER),
  inspectionFinding: loadByKey(
    (ids) => repositories.findings.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  findingsOfInspection: loadListBy(
    (ids) => repositories.findings.findByInspections(ids, viewer),
    ({ inspectionId }) => inspectionId,
  ),
  enforcementTeam: loadByKey(
    (ids) => repositories.teams.findByIds(ids),
    ({ id }) => id,
  ),
  membersOfTeam: new LoadersBy((at: Date) =>
    loadListBy(
      (ids) => repositories.teams.findMembers(ids, at),
      ({ teamId }) => teamId,
    ),
  ),
  teamsOfDivision: new ChildPages(repositories.teams.ofDivisions, TEAM_ORDER),
  consultationMeeting: loadByKey(
    (ids) => repositories.consultations.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  mattersOfConsultation: loadListBy(
    (ids) => repositories.consultations.findMatters(ids),
    ({ meetingId }) => meetingId,
  ),
  consultationsOfDivision: new ChildPages(repositories.consultations.ofDivisions(viewer), CONSULTATION_ORDER),
  petitionMonths: new LoadersBy((range: MonthRange) =>
    loadListBy(
      (codes) => repositories.petitionMonths.findByPlaces(codes, range),
      ({ divisionCode }) => divisionCode,
    ),
  ),
});
