import type { SubgraphName } from '@governance/shared';

/** The entities that each subgraph owns. The others point to them or add fields, and those are nullable. */
const OWNED_ENTITIES: Readonly<Record<SubgraphName, readonly string[]>> = {
  organization: [
    'Deliberation',
    'DutyAdmission',
    'DutyItem',
    'EvaluationScheme',
    'JointBody',
    'JointMatter',
    'NeedItem',
    'NeedMatch',
    'NewSectorEntity',
    'Organization',
    'PairingAgreement',
    'ProjectItem',
    'RegisterEntry',
    'ResourceItem',
    'Venue',
  ],
  grid: [
    'Broadcast',
    'CommandCenter',
    'Division',
    'FrontageAgreement',
    'Grid',
    'GridEvent',
    'GridResponsibility',
    'GridWorker',
    'Patrol',
    'ResidentialQuarter',
    'RoadSegment',
    'ServiceStation',
  ],
  'service-requests': [
    'ConsultationMeeting',
    'InspectionFinding',
    'JointEnforcementTeam',
    'JointInspection',
    'ProblemCase',
    'ServiceItem',
    'ServiceOrder',
    'ServiceRequest',
    'SlaPolicy',
    'SupervisionOrder',
    'Whistle',
  ],
  volunteers: [
    'Activity',
    'Campaign',
    'CheckIn',
    'CollectedOpinion',
    'ExchangeStation',
    'GoodDeed',
    'Honor',
    'HourRecord',
    'HoursPlan',
    'NeedSurvey',
    'Redemption',
    'ServicePlanItem',
    'SignUp',
    'Volunteer',
    'VolunteerOrganization',
    'VolunteerTeam',
    'Wish',
  ],
};

/** Which subgraph owns an entity; `null` when nobody has said so. */
export function ownerOf(entity: string): SubgraphName | null {
  const owners = Object.entries(OWNED_ENTITIES) as [SubgraphName, readonly string[]][];
  return owners.find(([, entities]) => entities.includes(entity))?.[0] ?? null;
}
