import { type CommunityPlan, demoId, type HourRecordPlan } from '@governance/demo';
import { cityCodeOf, copyRows } from '@governance/shared';
import type { Client } from 'pg';

/** Rules by which the points of the demonstration were earned: one for a whole hour, since before its first day. */
const RULES_SINCE = '2020-01-01';

/** Loads the rules of points of each city, once. */
export async function loadPointsRules(client: Client, communities: readonly CommunityPlan[]): Promise<void> {
  const cities = [...new Set(communities.map(({ place }) => cityCodeOf(place.code)))];
  for (const city of cities)
    await client.query(
      `INSERT INTO points_policy (city_code, version, id, points_per_hour, redemption_window,
         silver_card_points, gold_card_points, clears_balance_on_redemption, valid_from, based_on, published_at, published_by)
       VALUES ($1, 1, $2, 1, 'ANY_TIME', 50, 100, false, $3::date, 'LUOHE', $3::date, 'demonstration') ON CONFLICT DO NOTHING`,
      [city, demoId('PointsPolicy', `${city}00000000`, 'rules', new Date(RULES_SINCE)), RULES_SINCE],
    );
}

/** What the confirmed hours of one volunteer have earned, entry by entry: at most one record a day, so nothing adds up. */
interface EarnedLedger {
  readonly volunteerId: string;
  readonly entries: readonly {
    readonly record: HourRecordPlan;
    readonly points: number;
    readonly balance: number;
  }[];
  readonly balance: number;
}

/** Loads the accounts of the ready-made volunteers, whom people of the demonstration can be. */
export async function loadPoints(client: Client, communities: readonly CommunityPlan[]): Promise<void> {
  const ledgers = communities.flatMap(({ volunteers }) =>
    volunteers.filter(({ subject }) => subject !== null).map(({ id, hours }) => earnedOf(id, hours)),
  );
  await copyRows(
    client,
    'points_account',
    ['city_code', 'volunteer_id', 'balance', 'lifetime_earned', 'entries'],
    ledgers.map(({ volunteerId, balance, entries }) => [
      ...[cityCodeOf(volunteerId), volunteerId, balance, balance, entries.length],
    ]),
  );
  const rows = ledgers.flatMap(({ volunteerId, entries }) =>
    entries.map((entry, index) => ({ ...entry, volunteerId, sequence: index + 1 })),
  );
  await copyRows(
    client,
    'points_entry',
    [
      ...['city_code', 'volunteer_id', 'sequence', 'id', 'kind', 'points', 'balance_after', 'at', 'reason'],
      ...['source_id', 'served_on', 'hours_counted'],
    ],
    rows.map(({ volunteerId, sequence, record, points, balance }) => [
      ...[cityCodeOf(volunteerId), volunteerId, sequence],
      demoId('PointsEntry', record.divisionCode, record.id, record.recordedAt),
      ...['EARN', points, balance, record.recordedAt, '服务时长确认', record.id, record.day, record.hours],
    ]),
  );
  await copyRows(
    client,
    'points_lot',
    ['city_code', 'volunteer_id', 'sequence', 'remaining'],
    rows
      .filter(({ points }) => points > 0)
      .map(({ volunteerId, sequence, points }) => [cityCodeOf(volunteerId), volunteerId, sequence, points]),
  );
}

function earnedOf(volunteerId: string, hours: readonly HourRecordPlan[]): EarnedLedger {
  let balance = 0;
  const entries = hours
    .filter(({ state }) => state === 'CONFIRMED')
    .map((record) => {
      const points = Math.floor(record.hours);
      balance += points;
      return { record, points, balance };
    });
  return { volunteerId, entries, balance };
}
