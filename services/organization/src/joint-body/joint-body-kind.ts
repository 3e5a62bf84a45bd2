import { DivisionLevel } from '@governance/shared';

/** What a joint body is, in the graph's stable categories. Cities have their own words for them. */
export enum JointBodyKind {
  STREET_BIG_COMMITTEE = 'STREET_BIG_COMMITTEE',
  COMMUNITY_BIG_COMMITTEE = 'COMMUNITY_BIG_COMMITTEE',
  JOINT_CONFERENCE = 'JOINT_CONFERENCE',
  CO_BUILDING_COMMITTEE = 'CO_BUILDING_COMMITTEE',
  CO_BUILDING_COUNCIL = 'CO_BUILDING_COUNCIL',
  COORDINATION_COMMITTEE = 'COORDINATION_COMMITTEE',
  ALLIANCE = 'ALLIANCE',
  CO_BUILDING_CIRCLE = 'CO_BUILDING_CIRCLE',
  GOVERNANCE_BODY = 'GOVERNANCE_BODY',
  CONSULTATION_COUNCIL = 'CONSULTATION_COUNCIL',
}

/** The level of place that a kind of body belongs to; null when it may stand anywhere. */
export function levelOfBody(kind: JointBodyKind): DivisionLevel | null {
  if (kind === JointBodyKind.STREET_BIG_COMMITTEE) return DivisionLevel.TOWNSHIP;
  return kind === JointBodyKind.COMMUNITY_BIG_COMMITTEE ? DivisionLevel.COMMUNITY : null;
}
