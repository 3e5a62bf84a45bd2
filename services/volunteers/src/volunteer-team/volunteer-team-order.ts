import type { ListOrder } from '@governance/shared';
import type { TeamMember } from './team-member.js';
import type { VolunteerTeam } from './volunteer-team.js';

/** Teams are listed by place, then by age. */
export const VOLUNTEER_TEAM_ORDER: ListOrder<VolunteerTeam> = {
  list: 'volunteerTeams',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};

/** Members are listed in the order in which they joined. */
export const TEAM_MEMBER_ORDER: ListOrder<TeamMember> = {
  list: 'teamMembers',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
