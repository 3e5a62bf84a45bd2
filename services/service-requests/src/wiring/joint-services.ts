import type { Viewer } from '@governance/shared';
import { ConsultationMeetingService } from '../consultation-meeting/consultation-meeting.service.js';
import { EnforcementTeamService } from '../enforcement-team/enforcement-team.service.js';
import { InspectionFindingService } from '../inspection-finding/inspection-finding.service.js';
import { JointInspectionService } from '../joint-inspection/joint-inspection.service.js';
import { PetitionMonthService } from '../petition-month/petition-month.service.js';
import type { ServiceRequestRepository } from '../service-request/service-request.repository.js';
import type { JointRepositories } from './joint-loaders.js';
import type { SupervisionRepositories } from './supervision-loaders.js';

/** What the services of inspections, teams and consultation work on. */
interface JointServiceParts extends JointRepositories, Pick<SupervisionRepositories, 'problemCases'> {
  readonly requests: ServiceRequestRepository;
  readonly now?: (() => Date) | undefined;
}

/** What can be done with inspections, teams, consultation and counts of petitions. */
export const jointServices = ({ requests, problemCases, ...parts }: JointServiceParts) => ({
  inspections: new JointInspectionService(parts),
  findings: new InspectionFindingService({ ...parts, requests }),
  enforcementTeams: new EnforcementTeamService(parts.teams, parts.now),
  consultations: new ConsultationMeetingService({
    meetings: parts.consultations,
    seenRequests: async (ids: readonly string[], viewer: Viewer) =>
      idsOf(await requests.findByIds(ids, viewer)),
    seenProblemCases: async (ids: readonly string[], viewer: Viewer) =>
      idsOf(await problemCases.findByIds(ids, viewer)),
    now: parts.now,
  }),
  petitionMonths: new PetitionMonthService(parts.petitionMonths, parts.now),
});

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id));
