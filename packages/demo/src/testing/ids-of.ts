import type { CommunityPlan } from '../community-plan.js';

/** Ids of everything that a community's plan invents. */
export const idsOf = (plan: CommunityPlan): readonly string[] => [
  ...plan.organizations.map(({ id }) => id),
  plan.jointBody.id,
  ...plan.newSectors.map(({ id }) => id),
  ...plan.jointBody.memberships.map(({ id }) => id),
  ...[...plan.jointBody.work.meetings, ...plan.jointBody.work.matters].map(({ id }) => id),
  ...plan.jointBody.work.deliberations.flatMap(({ id, opinions }) => [id, ...opinions.map((it) => it.id)]),
  ...plan.quarters.map(({ id }) => id),
  ...plan.grids.map(({ id }) => id),
  ...plan.workers.map(({ id }) => id),
  ...[...plan.patrols, ...plan.visits, ...plan.gridEvents].map(({ id }) => id),
  ...Object.values(plan.directory).flatMap((entries: readonly { readonly id: string }[]) =>
    entries.map(({ id }) => id),
  ),
  ...plan.requests.map(({ id }) => id),
  ...plan.venues.map(({ id }) => id),
  ...plan.registerEntries.map(({ id }) => id),
  ...plan.volunteers.flatMap(({ id, hours }) => [id, ...hours.map((record) => record.id)]),
  ...[plan.benefits.station, ...plan.benefits.station.items, ...plan.benefits.wishes].map(({ id }) => id),
  ...[...plan.benefits.honors, ...plan.benefits.campaigns].map(({ id }) => id),
  ...[...plan.benefits.deeds, ...plan.benefits.opinions].map(({ id }) => id),
  ...[...plan.lists.needs, ...plan.lists.resources, ...plan.lists.matches].map(({ id }) => id),
  ...[...plan.lists.agreements, ...plan.lists.projects].map(({ id }) => id),
];
