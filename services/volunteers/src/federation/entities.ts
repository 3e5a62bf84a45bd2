import type { ReferenceResolver } from '@governance/shared';
import type { VolunteersContext } from '../context.js';

/** Entities that this subgraph answers for when another one names them by their key. */
export const entities: Readonly<Record<string, ReferenceResolver<VolunteersContext>>> = {
  Volunteer: ({ id }, { loaders }) => loaders.volunteer.load(id ?? ''),
  HourRecord: ({ id }, { loaders }) => loaders.hourRecord.load(id ?? ''),
  CheckIn: ({ id }, { loaders }) => loaders.checkIn.load(id ?? ''),
  VolunteerTeam: ({ id }, { loaders }) => loaders.volunteerTeam.load(id ?? ''),
  VolunteerOrganization: ({ id }, { loaders }) => loaders.volunteerOrganization.load(id ?? ''),
  Campaign: ({ id }, { loaders }) => loaders.campaign.load(id ?? ''),
  CollectedOpinion: ({ id }, { loaders }) => loaders.collectedOpinion.load(id ?? ''),
  GoodDeed: ({ id }, { loaders }) => loaders.goodDeed.load(id ?? ''),
  Honor: ({ id }, { loaders }) => loaders.honor.load(id ?? ''),
  ExchangeStation: ({ id }, { loaders }) => loaders.exchangeStation.load(id ?? ''),
  Redemption: ({ id }, { loaders }) => loaders.redemption.load(id ?? ''),
  Wish: ({ id }, { loaders }) => loaders.wish.load(id ?? ''),
  Activity: ({ id }, { loaders }) => loaders.activity.load(id ?? ''),
  ServicePlanItem: ({ id }, { loaders }) => loaders.servicePlanItem.load(id ?? ''),
  SignUp: ({ id }, { loaders }) => loaders.signUp.load(id ?? ''),
  HoursPlan: ({ id }, { loaders }) => loaders.hoursPlan.load(id ?? ''),
  NeedSurvey: ({ id }, { loaders }) => loaders.needSurvey.load(id ?? ''),
  ServiceRequest: ({ id }) => ({ id }),
  Division: ({ code }) => ({ code }),
  Organization: ({ id }) => ({ id }),
};
