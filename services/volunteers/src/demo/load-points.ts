import { createHash } from 'node:crypto';
import {
  type CommunityPlan,
  demoId,
  type HourRecordPlan,
  type StationPlan,
  type VolunteerPlan,
} from '@governance/demo';
import {
  CASE_NUMBER_CHANCE_BYTES,
  caseNumber,
  cityCodeOf,
  copyRows,
  type CopyValue,
} from '@governance/shared';
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
  readonly divisionCode: string;
  readonly entries: readonly {
    readonly record: HourRecordPlan;
    readonly points: number;
    readonly balance: number;
  }[];
  readonly earned: number;
  /** What they spent on one thing since; null for whoever had too few. */
  readonly spent: { readonly item: StationPlan['items'][number]; readonly at: Date } | null;
}

/** Loads the accounts of the ready-made volunteers, whom people of the demonstration can be. */
export async function loadPoints(client: Client, communities: readonly CommunityPlan[]): Promise<void> {
  const ledgers = communities.flatMap(({ volunteers, benefits: { station } }) =>
    volunteers
      .filter(({ subject }) => subject !== null)
      .map((volunteer) => ({ ...earnedOf(volunteer, station), stationId: station.id })),
  );
  await copyRows(
    client,
    'points_account',
    ['city_code', 'volunteer_id', 'balance', 'lifetime_earned', 'entries'],
    ledgers.map(({ volunteerId, earned, spent, entries }) => [
      ...[cityCodeOf(volunteerId), volunteerId, earned - (spent?.item.points ?? 0), earned],
      entries.length + (spent ? 1 : 0),
    ]),
  );
  await copyRows(
    client,
    'points_entry',
    [
      ...['city_code', 'volunteer_id', 'sequence', 'id', 'kind', 'points', 'balance_after', 'at', 'reason'],
      ...['source_id', 'served_on', 'hours_counted'],
    ],
    ledgers.flatMap(entryRows),
  );
  await copyRows(
    client,
    'points_lot',
    ['city_code', 'volunteer_id', 'sequence', 'remaining'],
    ledgers.flatMap(lotRows),
  );
  await copyRows(
    client,
    'redemption',
    [
      ...['city_code', 'id', 'division_code', 'version', 'volunteer_id', 'item_id', 'station_id', 'quantity'],
      ...['points', 'state', 'collection_code', 'entry_sequence', 'redeemed_at'],
    ],
    ledgers.flatMap(redemptionRows),
  );
}

const redemptionId = ({ volunteerId, divisionCode }: EarnedLedger, at: Date): string =>
  demoId('Redemption', divisionCode, volunteerId, at);

const entryRows = (ledger: EarnedLedger): readonly (readonly CopyValue[])[] => {
  const { volunteerId, divisionCode, entries, earned, spent } = ledger;
  const city = cityCodeOf(volunteerId);
  const rows: (readonly CopyValue[])[] = entries.map(({ record, points, balance }, index) => [
    ...[city, volunteerId, index + 1],
    demoId('PointsEntry', record.divisionCode, record.id, record.recordedAt),
    ...['EARN', points, balance, record.recordedAt, '服务时长确认', record.id, record.day, record.hours],
  ]);
  if (!spent) return rows;
  const { item, at } = spent;
  return [
    ...rows,
    [
      ...[city, volunteerId, entries.length + 1],
      demoId('PointsEntry', divisionCode, `${volunteerId}|redeemed`, at),
      ...['REDEEM', -item.points, earned - item.points, at, `兑换${item.name}×1`, redemptionId(ledger, at)],
      ...[null, null],
    ],
  ];
};

/** What was spent is taken from the oldest points. */
function lotRows({ volunteerId, entries, spent }: EarnedLedger): readonly (readonly CopyValue[])[] {
  let toTake = spent?.item.points ?? 0;
  return entries.flatMap(({ points }, index) => {
    const taken = Math.min(points, toTake);
    toTake -= taken;
    return points > 0 ? [[cityCodeOf(volunteerId), volunteerId, index + 1, points - taken]] : [];
  });
}

function redemptionRows(
  ledger: EarnedLedger & { readonly stationId: string },
): readonly (readonly CopyValue[])[] {
  const { volunteerId, divisionCode, entries, spent, stationId } = ledger;
  if (!spent) return [];
  const { item, at } = spent;
  const [city, id] = [cityCodeOf(volunteerId), redemptionId(ledger, at)];
  const chance = createHash('sha256').update(id).digest().subarray(0, CASE_NUMBER_CHANCE_BYTES);
  return [
    [
      ...[city, id, divisionCode, 1, volunteerId, item.id, stationId, 1],
      ...[item.points, 'PENDING', caseNumber(city, chance), entries.length + 1, at],
    ],
  ];
}

const HOUR_MS = 3_600_000;

function earnedOf({ id, divisionCode, hours }: VolunteerPlan, { items }: StationPlan): EarnedLedger {
  let earned = 0;
  const entries = hours
    .filter(({ state }) => state === 'CONFIRMED')
    .map((record) => {
      const points = Math.floor(record.hours);
      earned += points;
      return { record, points, balance: earned };
    });
  const [cheapest] = items.toSorted((left, right) => left.points - right.points);
  const last = entries.at(-1)?.record.recordedAt;
  const spent =
    cheapest && last && cheapest.points <= earned
      ? { item: cheapest, at: new Date(last.getTime() + HOUR_MS) }
      : null;
  return { volunteerId: id, divisionCode, entries, earned, spent };
}
