import type { CommunityPlan } from '@governance/demo';
import { cityCodeOf, copyRows, type CopyValue } from '@governance/shared';
import type { Client } from 'pg';

/** A table with what a community has for it; each row is by column name. */
interface LoadedTable {
  readonly table: string;
  readonly rowsOf: (community: CommunityPlan) => readonly Readonly<Record<string, CopyValue>>[];
}

/** Loads rewards, wishes, honours and records, parents first. */
export async function loadBenefits(client: Client, communities: readonly CommunityPlan[]): Promise<void> {
  for (const { table, rowsOf } of TABLES) {
    const rows = communities.flatMap(rowsOf);
    const [first] = rows;
    if (!first) continue;
    const columns = Object.keys(first);
    const values = rows.map((row) => columns.map((column) => row[column] ?? null));
    await copyRows(client, table, columns, values);
  }
}

/** What every row of a place has. */
const placed = ({ place }: CommunityPlan, id: string, version = 1) => ({
  city_code: cityCodeOf(place.code),
  id,
  division_code: place.code,
  version,
});

/** Whose words the records of the demonstration are. */
const DEMONSTRATION = 'demonstration';

const TABLES: readonly LoadedTable[] = [
  {
    table: 'exchange_station',
    rowsOf: (community) => {
      const { id, name, openingHours, operatedById, openedAt, items } = community.benefits.station;
      const words = { name, opening_hours: openingHours, operated_by_id: operatedById };
      return [{ ...placed(community, id, 1 + items.length), ...words, opened_at: openedAt }];
    },
  },
  {
    table: 'reward_item',
    rowsOf: ({ place, benefits: { station } }) =>
      station.items.map(({ id, name, points, stock }) => ({
        city_code: cityCodeOf(place.code),
        id,
        station_id: station.id,
        version: 1,
        name,
        points,
        stock,
        offered: true,
      })),
  },
  {
    table: 'wish',
    rowsOf: (community) =>
      community.benefits.wishes.map(({ fulfilled, ...it }) => ({
        ...placed(community, it.id, fulfilled ? 4 : 1),
        title: it.title,
        category: it.category,
        wisher_label: it.wisherLabel,
        registered_at: it.registeredAt,
        due_on: it.dueOn,
        status: fulfilled ? 'CONFIRMED' : 'OPEN',
        claimed_by_team_id: fulfilled?.teamId ?? null,
        claimed_at: fulfilled?.claimedAt ?? null,
        claim_due_on: fulfilled ? it.dueOn : null,
        fulfilled_at: fulfilled?.fulfilledAt ?? null,
        confirmed_at: fulfilled?.confirmedAt ?? null,
      })),
  },
  { table: 'wish_timeline', rowsOf: (community) => community.benefits.wishes.flatMap(timelineOf(community)) },
  {
    table: 'honor',
    rowsOf: (community) =>
      community.benefits.honors.map((it) => ({
        ...placed(community, it.id, it.awardedAt ? 3 : 1),
        volunteer_id: it.volunteerId,
        title: it.title,
        period: it.period,
        citation: it.citation,
        state: it.awardedAt ? 'AWARDED' : 'NOMINATED',
        nominated_at: it.nominatedAt,
        nominated_by_organization_id: it.awardedById,
        awarded_by_organization_id: it.awardedById,
        awarded_at: it.awardedAt,
        shown_name: it.shownName,
      })),
  },
  {
    table: 'campaign',
    rowsOf: (community) =>
      community.benefits.campaigns.map((it) => ({
        ...placed(community, it.id, 2),
        title: it.title,
        organized_by_id: it.organizedById,
        started_on: it.startedOn,
        ended_on: it.endedOn,
        participants: it.participants,
        amount_cents: it.amountCents,
      })),
  },
  {
    table: 'good_deed',
    rowsOf: (community) =>
      community.benefits.deeds.map((it) => ({
        ...placed(community, it.id),
        title: it.title,
        category: it.category,
        done_on: it.day,
        organization_id: community.committee.id,
        recorded_at: it.recordedAt,
        recorded_by_subject: DEMONSTRATION,
      })),
  },
  {
    table: 'collected_opinion',
    rowsOf: (community) =>
      community.benefits.opinions.map((it) => ({
        ...placed(community, it.id),
        title: it.title,
        category: it.category,
        collected_on: it.day,
        organization_id: community.committee.id,
        recorded_at: it.recordedAt,
        collected_by_subject: DEMONSTRATION,
      })),
  },
];

/** The entries of a wish, from its registration to its end. */
const timelineOf =
  ({ place }: CommunityPlan) =>
  ({ id, registeredAt, fulfilled }: CommunityPlan['benefits']['wishes'][number]) => {
    const moves = fulfilled
      ? ([
          [fulfilled.claimedAt, 'OPEN', 'CLAIMED', 'CLAIM', 'TEAM'],
          [fulfilled.fulfilledAt, 'CLAIMED', 'FULFILLED', 'FULFIL', 'TEAM'],
          [fulfilled.confirmedAt, 'FULFILLED', 'CONFIRMED', 'CONFIRM', 'COMMUNITY'],
        ] as const)
      : [];
    return [[registeredAt, null, 'OPEN', 'REGISTER', 'COMMUNITY'] as const, ...moves].map(
      ([at, from, to, action, actor], index) => ({
        city_code: cityCodeOf(place.code),
        wish_id: id,
        sequence: index + 1,
        at,
        from_status: from,
        to_status: to,
        action,
        actor,
        team_id: index === 0 ? null : (fulfilled?.teamId ?? null),
        reason: action === 'FULFIL' ? '已按心愿办好' : null,
      }),
    );
  };
