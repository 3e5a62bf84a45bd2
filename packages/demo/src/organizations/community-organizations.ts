import { organizationId } from '../chance/demo-id.js';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { randomOf } from '../chance/random.js';
import { communityName, isVillage } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { type BranchPlan } from './branch-plan.js';
import { makeOrganization } from './make-organization.js';
import { type OrganizationPlan } from './organization-plan.js';

/** From so many members on an urban community has a committee, a village one from twice as many. */
const MEMBERS_OF_COMMITTEE = 100;

/** 社区党委 or 党总支, by the number of members in its branches; a few rose from one to the other last year. */
export function committeeOf(
  community: CommunityPlace,
  branches: readonly BranchPlan[],
  context: DemoContext,
): OrganizationPlan {
  const random = randomOf('committee', community.code);
  const name = communityName(community);
  const memberCount = branches.reduce((sum, { organization }) => sum + (organization.memberCount ?? 0), 0);
  const large = memberCount > MEMBERS_OF_COMMITTEE * (isVillage(community) ? 2 : 1);
  const parentId = organizationId(community.township.code, 'committee');
  const founded = daysBefore(context.anchor, random.integer(3100, 6000));
  const rose = large && random.happens(0.1) ? daysBefore(context.anchor, random.integer(40, 340)) : null;
  return makeOrganization({
    key: 'committee',
    divisionCode: community.code,
    name: large ? `${name}党委` : `${name}党总支`,
    kind: large ? 'COMMITTEE' : 'GENERAL_BRANCH',
    parentId,
    memberCount,
    validFrom: rose ?? founded,
    formerVersions: rose
      ? [{ name: `${name}党总支`, kind: 'GENERAL_BRANCH', parentId, validFrom: founded, validTo: rose }]
      : [],
  });
}

/** 居委会 or 村委会, under the name that the national table has where it has one. */
export function residentsCommitteeOf(community: CommunityPlace, context: DemoContext): OrganizationPlan {
  const random = randomOf('residents-committee', community.code);
  const { name } = community;
  return makeOrganization({
    key: 'residents-committee',
    divisionCode: community.code,
    name: name.endsWith('委员会') || name.endsWith('委会') ? name : `${name}居委会`,
    kind: 'RESIDENTS_COMMITTEE',
    validFrom: daysBefore(context.anchor, random.integer(3100, 6000)),
  });
}
