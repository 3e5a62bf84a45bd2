import { ChildPages, type SubgraphRequest, loadByKey, loadListBy } from '@governance/shared';
import { OPINION_ORDER } from '../deliberation-opinion/opinion-order.js';
import type { OpinionRepository } from '../deliberation-opinion/opinion.repository.js';
import { DELIBERATION_ORDER } from '../deliberation/deliberation-order.js';
import type { DeliberationRepository } from '../deliberation/deliberation.repository.js';
import { JOINT_BODY_ORDER } from '../joint-body/joint-body-order.js';
import type { JointBodyRepository } from '../joint-body/joint-body.repository.js';
import { JOINT_MEMBERSHIP_ORDER, JOINT_MEMBER_ORDER } from '../joint-body/joint-member-order.js';
import { JOINT_MATTER_ORDER } from '../joint-matter/joint-matter-order.js';
import type { JointMatterRepository } from '../joint-matter/joint-matter.repository.js';
import { JOINT_MEETING_ORDER } from '../joint-meeting/joint-meeting-order.js';
import type { JointMeetingRepository } from '../joint-meeting/joint-meeting.repository.js';

/** Where joint bodies and what they do are stored. */
export interface JointWorkRepositories {
  readonly jointBodies: JointBodyRepository;
  readonly jointMeetings: JointMeetingRepository;
  readonly jointMatters: JointMatterRepository;
  readonly deliberations: DeliberationRepository;
  readonly opinions: OpinionRepository;
}

/** Loaders of joint bodies and what they do. One set per request. */
export const jointWorkLoaders = (
  { jointBodies, jointMeetings, jointMatters, deliberations, opinions }: JointWorkRepositories,
  { viewer, requestId }: SubgraphRequest,
) => ({
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
});
