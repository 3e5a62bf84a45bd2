import {
  assertAll,
  assertPublicName,
  assertPublicText,
  cityOfId,
  DomainError,
  isEntityId,
  type Period,
} from '@governance/shared';
import type { DirectoryEntry, Placed } from '../directory/directory-entry.js';
import type { PlaceFilter } from '../directory/directory.repository.js';

/** Where a broadcast stands at an instant. */
export enum BroadcastStatus {
  SCHEDULED = 'SCHEDULED',
  ON_AIR = 'ON_AIR',
  OVER = 'OVER',
  CANCELLED = 'CANCELLED',
}

/** What is given about a broadcast. */
export interface BroadcastDetails {
  readonly title: string;
  readonly topic: string;
  readonly startsAt: Date;
  /** Null when nobody said how long it takes. */
  readonly endsAt: Date | null;
  /** Organization of the same city; it lives in another subgraph. */
  readonly hostOrganizationId: string | null;
  readonly gridId: string | null;
  /** How many watched, counted afterwards; null until then. A number, never who. */
  readonly audienceCount: number | null;
}

/** 网格直播: a live broadcast from a grid or community. */
export interface Broadcast extends DirectoryEntry, BroadcastDetails {}

/** What a list of broadcasts is limited to. */
export interface BroadcastFilter extends PlaceFilter {
  /** That start in it. */
  readonly period?: Period | null;
}

/** None takes longer; one of unknown length is taken to be over by then. */
const LONGEST_MS = 24 * 3_600_000;
const MAX_AUDIENCE = 100_000_000;

/** Where a broadcast stands at an instant. */
export function statusAt({ closedAt, startsAt, endsAt }: Broadcast, now: Date): BroadcastStatus {
  if (closedAt !== null) return BroadcastStatus.CANCELLED;
  if (now < startsAt) return BroadcastStatus.SCHEDULED;
  const end = endsAt?.getTime() ?? startsAt.getTime() + LONGEST_MS;
  return now.getTime() < end ? BroadcastStatus.ON_AIR : BroadcastStatus.OVER;
}

/** The details alone, without blanks around their words. */
export const tidiedBroadcast = (details: BroadcastDetails): BroadcastDetails => ({
  title: details.title.trim(),
  topic: details.topic.trim(),
  startsAt: details.startsAt,
  endsAt: details.endsAt,
  hostOrganizationId: details.hostOrganizationId,
  gridId: details.gridId,
  audienceCount: details.audienceCount,
});

/** Throws what is wrong with the details of a broadcast, as far as they alone tell. */
export function assertSoundBroadcast({ title, topic, startsAt, endsAt }: BroadcastDetails): void {
  assertAll(
    () => {
      assertPublicName(title, 60, 'title');
    },
    () => {
      assertPublicText(topic, { field: 'topic', most: 200, what: '主题' });
    },
    () => {
      if (endsAt === null) return;
      const length = endsAt.getTime() - startsAt.getTime();
      if (length <= 0)
        throw new DomainError('PERIOD_INVALID', '结束时间必须晚于开始时间', { field: 'endsAt' });
      if (length > LONGEST_MS) throw invalid('endsAt', '直播最长 24 小时');
    },
  );
}

/** Throws unless the host is, by its id, an organization of the same city. */
export function assertHostOfCity({ hostOrganizationId, divisionCode }: Placed<BroadcastDetails>): void {
  if (hostOrganizationId === null) return;
  const isOfCity = isEntityId(hostOrganizationId) && divisionCode.startsWith(cityOfId(hostOrganizationId));
  if (!isOfCity) throw invalid('hostOrganizationId', '主办单位应为本市的组织');
}

/** Throws unless so many can have watched a broadcast, and it has begun. */
export function assertAudience(broadcast: Broadcast, count: number, now: Date): void {
  if (count < 0 || count > MAX_AUDIENCE)
    throw invalid('audienceCount', `观看人数应为 0 到 ${String(MAX_AUDIENCE)}`);
  const status = statusAt(broadcast, now);
  if (status !== BroadcastStatus.SCHEDULED) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', '直播尚未开始', { field: 'id', status });
}

/** Throws once a broadcast has begun: it cannot be cancelled any more. */
export function assertCancellable(broadcast: Broadcast, now: Date): void {
  const status = statusAt(broadcast, now);
  if (status === BroadcastStatus.SCHEDULED) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', '直播已开始,不能取消', { field: 'id', status });
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
