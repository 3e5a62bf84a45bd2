import {
  appendStats,
  claimKey,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { ServicePlanItem, WantedClaim } from '../service-plan-item.js';
import { planCounted } from './plan-stats.js';
import { announcePlanItems, planItemsOf } from './service-plan-statements.js';

type Answer = ServicePlanItem | DomainError;

interface HeldItem {
  readonly id: string;
  readonly needed: number;
  readonly claims: number;
  readonly done: boolean;
}

/**
 * Takes items of one city on in the caller's transaction, each by itself: whoever comes when an item has all the hands
 * that it needs is told so. Items are held in order of id, so that two batches cannot wait for each other. A repetition
 * of the request answers how things stand.
 */
export async function claimPlanItems(
  transaction: Sql,
  wanted: readonly WantedClaim[],
  request: IdempotentRequest,
): Promise<readonly Answer[]> {
  const { cityCode } = request;
  const { replayOf } = await claimKey(transaction, request, newEntityId(cityCode));
  const held = await holdItems(transaction, cityCode, wanted);
  const standing = await standingClaims(transaction, cityCode, wanted);
  const news = replayOf === null ? granted(wanted, held, standing) : [];
  if (news.length > 0) await storeClaims(transaction, cityCode, news, held);
  const taken = new Set([...(replayOf === null ? [] : standing), ...news.map(keyOf)]);
  const ids = [...new Set(wanted.map(({ itemId }) => itemId))];
  const items = new Map((await planItemsOf(transaction, cityCode, ids)).map((item) => [item.id, item]));
  const changed = [...new Set(news.map(({ itemId }) => itemId))].flatMap((id) => items.get(id) ?? []);
  if (changed.length > 0) await announcePlanItems(transaction, changed, 'ServicePlanItemClaimed');
  return wanted.map(
    (it) => (taken.has(keyOf(it)) ? items.get(it.itemId) : undefined) ?? refusal(it, held, standing),
  );
}

const claimantOf = ({ teamId, organizationId }: WantedClaim): string => teamId ?? organizationId ?? '';
const keyOf = (claim: WantedClaim): string => `${claim.itemId} ${claimantOf(claim)}`;

/** Those that find a free place, in the order in which they were written. */
function granted(
  wanted: readonly WantedClaim[],
  held: ReadonlyMap<string, HeldItem>,
  standing: ReadonlySet<string>,
): readonly WantedClaim[] {
  const free = new Map([...held].map(([id, item]) => [id, item.done ? 0 : item.needed - item.claims]));
  return wanted.filter((it) => {
    const left = free.get(it.itemId) ?? 0;
    if (left === 0 || standing.has(keyOf(it))) return false;
    free.set(it.itemId, left - 1);
    return true;
  });
}

function refusal(
  it: WantedClaim,
  held: ReadonlyMap<string, HeldItem>,
  standing: ReadonlySet<string>,
): DomainError {
  const item = held.get(it.itemId);
  if (!item) return new DomainError('NOT_FOUND', '未找到该服务计划项目', { field: 'itemId' });
  return standing.has(keyOf(it))
    ? new DomainError('ALREADY_EXISTS', '已认领该项目', { field: 'itemId' })
    : new DomainError('ACTION_NOT_AVAILABLE', '该项目已认满或已完成', {
        field: 'itemId',
        status: item.done ? 'DONE' : 'CLAIMED',
      });
}

async function holdItems(
  transaction: Sql,
  city: string,
  wanted: readonly WantedClaim[],
): Promise<ReadonlyMap<string, HeldItem>> {
  const rows = await rowsOf<HeldItem>(
    transaction,
    sql`SELECT id, needed, claims, done_at IS NOT NULL AS done FROM service_plan_item
        WHERE city_code = ${city} AND id = ANY(${wanted.map(({ itemId }) => itemId)}) ORDER BY id FOR UPDATE`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function standingClaims(
  transaction: Sql,
  city: string,
  wanted: readonly WantedClaim[],
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ key: string }>(
    transaction,
    sql`SELECT item_id || ' ' || claimant_id AS key FROM plan_claim
        WHERE city_code = ${city} AND item_id = ANY(${wanted.map(({ itemId }) => itemId)})`,
  );
  return new Set(rows.map(({ key }) => key));
}

async function storeClaims(
  transaction: Sql,
  city: string,
  claims: readonly WantedClaim[],
  held: ReadonlyMap<string, HeldItem>,
): Promise<void> {
  const at = new Date();
  const itemIds = claims.map(({ itemId }) => itemId);
  await transaction.query(
    `INSERT INTO plan_claim (city_code, item_id, claimant_id, team_id, organization_id, claimed_at)
     SELECT $1, it.*, $6 FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS it`,
    [
      ...[city, itemIds, claims.map(claimantOf)],
      ...[claims.map(({ teamId }) => teamId), claims.map(({ organizationId }) => organizationId), at],
    ],
  );
  const first = itemIds.filter((id, index) => held.get(id)?.claims === 0 && itemIds.indexOf(id) === index);
  const counted = await rowsOf<Pick<ServicePlanItem, 'divisionCode' | 'category' | 'source'>>(
    transaction,
    sql`WITH claimed AS (
          UPDATE service_plan_item p SET claims = p.claims + news.count, version = p.version + 1,
            claimed_at = coalesce(p.claimed_at, ${at})
          FROM (SELECT id, count(*)::integer AS count FROM unnest(${itemIds}::text[]) AS it (id) GROUP BY id) news
          WHERE p.city_code = ${city} AND p.id = news.id
          RETURNING p.id, p.division_code, p.category, p.source
        ) SELECT division_code AS "divisionCode", category, source FROM claimed WHERE id = ANY(${first})`,
  );
  await appendStats(
    transaction,
    counted.flatMap((item) => planCounted('claimed', item, at)),
  );
}
