import type { ReferenceResolver } from '@governance/shared';
import type { VolunteersContext } from '../context.js';

/** Entities that this subgraph answers for when another one names them by their key. */
export const entities: Readonly<Record<string, ReferenceResolver<VolunteersContext>>> = {
  Volunteer: ({ id }, { loaders }) => loaders.volunteer.load(id ?? ''),
  HourRecord: ({ id }, { loaders }) => loaders.hourRecord.load(id ?? ''),
  CheckIn: ({ id }, { loaders }) => loaders.checkIn.load(id ?? ''),
  VolunteerTeam: ({ id }, { loaders }) => loaders.volunteerTeam.load(id ?? ''),
  Division: ({ code }) => ({ code }),
  Organization: ({ id }) => ({ id }),
};
