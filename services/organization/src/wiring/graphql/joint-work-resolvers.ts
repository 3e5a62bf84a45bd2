import {
  DeliberationOpinionsResolver,
  OpinionTextResolver,
} from '../../deliberation-opinion/graphql/opinion.resolver.js';
import type { OpinionService } from '../../deliberation-opinion/opinion.service.js';
import type { DeliberationService } from '../../deliberation/deliberation.service.js';
import { DeliberationFieldsResolver } from '../../deliberation/graphql/deliberation-fields.resolver.js';
import {
  DeliberationStepsResolver,
  StepRecordResolver,
} from '../../deliberation/graphql/deliberation-steps.resolver.js';
import { DeliberationResolver } from '../../deliberation/graphql/deliberation.resolver.js';
import {
  DivisionDeliberationsResolver,
  JointBodyDeliberationsResolver,
} from '../../deliberation/graphql/own-deliberations.resolver.js';
import { DivisionJointBodiesResolver } from '../../joint-body/graphql/division-joint-bodies.resolver.js';
import { JointBodyChangesResolver } from '../../joint-body/graphql/joint-body-changes.resolver.js';
import { JointBodyResolver } from '../../joint-body/graphql/joint-body.resolver.js';
import { JointMemberResolver } from '../../joint-body/graphql/joint-member.resolver.js';
import { OrganizationJointMembershipsResolver } from '../../joint-body/graphql/organization-joint-memberships.resolver.js';
import type { JointBodyService } from '../../joint-body/joint-body.service.js';
import { JointBodyMattersResolver } from '../../joint-matter/graphql/joint-body-matters.resolver.js';
import {
  JointMatterFieldsResolver,
  MatterEntryResolver,
} from '../../joint-matter/graphql/joint-matter-fields.resolver.js';
import { JointMatterResolver } from '../../joint-matter/graphql/joint-matter.resolver.js';
import type { JointMatterService } from '../../joint-matter/joint-matter.service.js';
import { JointMeetingResolver } from '../../joint-meeting/graphql/joint-meeting.resolver.js';
import type { JointMeetingService } from '../../joint-meeting/joint-meeting.service.js';

/** What the resolvers of joint bodies and what they do call. */
export interface JointWorkServices {
  readonly jointBodies: JointBodyService;
  readonly jointMeetings: JointMeetingService;
  readonly jointMatters: JointMatterService;
  readonly deliberations: DeliberationService;
  readonly opinions: OpinionService;
}

/** Everything that answers for joint bodies and what they do. */
export const jointWorkResolvers = (services: JointWorkServices): readonly object[] => [
  new JointBodyResolver(services.jointBodies),
  new JointBodyChangesResolver(services.jointBodies),
  new JointMemberResolver(),
  new OrganizationJointMembershipsResolver(),
  new JointMeetingResolver(services.jointMeetings),
  new JointMatterResolver(services.jointMatters),
  new JointMatterFieldsResolver(),
  new MatterEntryResolver(),
  new JointBodyMattersResolver(),
  new DeliberationResolver(services.deliberations),
  new DeliberationFieldsResolver(),
  new DeliberationStepsResolver(),
  new StepRecordResolver(),
  new JointBodyDeliberationsResolver(),
  new DivisionDeliberationsResolver(),
  new DeliberationOpinionsResolver(services.opinions),
  new OpinionTextResolver(),
  new DivisionJointBodiesResolver(),
];
