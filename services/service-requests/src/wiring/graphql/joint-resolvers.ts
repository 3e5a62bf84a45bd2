import type { ConsultationMeetingService } from '../../consultation-meeting/consultation-meeting.service.js';
import {
  ConsultationFieldsResolver,
  DivisionConsultationsResolver,
} from '../../consultation-meeting/graphql/consultation-fields.resolver.js';
import { ConsultationMatterResolver } from '../../consultation-meeting/graphql/consultation-matter.resolver.js';
import { ConsultationMeetingResolver } from '../../consultation-meeting/graphql/consultation-meeting.resolver.js';
import type { EnforcementTeamService } from '../../enforcement-team/enforcement-team.service.js';
import {
  DivisionEnforcementTeamsResolver,
  EnforcementTeamFieldsResolver,
  TeamMemberResolver,
} from '../../enforcement-team/graphql/enforcement-team-fields.resolver.js';
import { EnforcementTeamResolver } from '../../enforcement-team/graphql/enforcement-team.resolver.js';
import { InspectionFindingFieldsResolver } from '../../inspection-finding/graphql/inspection-finding-fields.resolver.js';
import { InspectionFindingResolver } from '../../inspection-finding/graphql/inspection-finding.resolver.js';
import type { InspectionFindingService } from '../../inspection-finding/inspection-finding.service.js';
import {
  DivisionJointInspectionsResolver,
  InspectionSiteResolver,
  JointInspectionFieldsResolver,
} from '../../joint-inspection/graphql/joint-inspection-fields.resolver.js';
import { JointInspectionResolver } from '../../joint-inspection/graphql/joint-inspection.resolver.js';
import type { JointInspectionService } from '../../joint-inspection/joint-inspection.service.js';
import { PetitionMonthResolver } from '../../petition-month/graphql/petition-month.resolver.js';
import type { PetitionMonthService } from '../../petition-month/petition-month.service.js';

/** What the resolvers of inspections, teams, consultation and counts of petitions call. */
export interface JointServices {
  readonly inspections: JointInspectionService;
  readonly findings: InspectionFindingService;
  readonly enforcementTeams: EnforcementTeamService;
  readonly consultations: ConsultationMeetingService;
  readonly petitionMonths: PetitionMonthService;
}

/** Everything that answers for inspections, teams, consultation and counts of petitions. */
export const jointResolvers = (services: JointServices): readonly object[] => [
  new JointInspectionResolver(services.inspections),
  new JointInspectionFieldsResolver(),
  new InspectionSiteResolver(),
  new DivisionJointInspectionsResolver(),
  new InspectionFindingResolver(services.findings),
  new InspectionFindingFieldsResolver(),
  new EnforcementTeamResolver(services.enforcementTeams),
  new EnforcementTeamFieldsResolver(),
  new TeamMemberResolver(),
  new DivisionEnforcementTeamsResolver(),
  new ConsultationMeetingResolver(services.consultations),
  new ConsultationFieldsResolver(),
  new ConsultationMatterResolver(),
  new DivisionConsultationsResolver(),
  new PetitionMonthResolver(services.petitionMonths),
];
