import { assertAll, assertOptionalPublicText, assertPublicName, DomainError } from '@governance/shared';

/** 公益积分兑换站: where points become rewards. Everybody reads it. */
export interface ExchangeStation {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every change of the station and of what it offers. */
  readonly version: number;
  readonly name: string;
  readonly openingHours: string | null;
  /** Organization whose people hand out the rewards. */
  readonly operatedById: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** A station to be opened. */
export interface NewExchangeStation {
  readonly divisionCode: string;
  readonly name: string;
  readonly openingHours: string | null;
  readonly operatedById: string;
}

/** Something that points can be redeemed for. */
export interface RewardItem {
  readonly id: string;
  readonly stationId: string;
  readonly version: number;
  readonly name: string;
  /** Points for one. */
  readonly points: number;
  /** How many are there and not redeemed. */
  readonly stock: number;
  /** Whether it can be redeemed; what was taken off the shelf keeps its redemptions. */
  readonly offered: boolean;
}

/** An item to be offered. */
export interface NewRewardItem {
  readonly stationId: string;
  readonly name: string;
  readonly points: number;
  readonly stock: number;
}

/** What a list of stations is limited to; only open ones. */
export interface ExchangeStationFilter {
  readonly divisionCode?: string | null;
}

/** What of an item is to change; null leaves it. */
export interface RewardItemChange {
  readonly points: number | null;
  /** How many come, or go when negative. */
  readonly stockChange: number | null;
  readonly offered: boolean | null;
}

const MAX_NAME_LENGTH = 60;
const MAX_HOURS_LENGTH = 200;
const MAX_POINTS = 100_000;
const MAX_STOCK = 1_000_000;

/** Throws all that is wrong with the texts of a station. */
export function assertValidStation({ name, openingHours }: NewExchangeStation): void {
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      const rule = { field: 'openingHours', most: MAX_HOURS_LENGTH, what: '开放时间' };
      assertOptionalPublicText(openingHours, rule);
    },
  );
}

/** Throws all that is wrong with an item. */
export function assertValidItem({ name, points, stock }: Omit<NewRewardItem, 'stationId'>): void {
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      assertPrice(points);
    },
    () => {
      if (!Number.isInteger(stock) || stock < 0 || stock > MAX_STOCK)
        throw invalid('stock', `库存应为 0 到 ${String(MAX_STOCK)} 的整数`);
    },
  );
}

/** Throws all that is wrong with a change of an item, as far as it alone tells. */
export function assertValidChange({ points, stockChange, offered }: RewardItemChange): void {
  assertAll(
    () => {
      if (points === null && stockChange === null && offered === null)
        throw invalid('points', '请至少修改一项');
    },
    () => {
      if (points !== null) assertPrice(points);
    },
    () => {
      if (stockChange === null || (Math.abs(stockChange) <= MAX_STOCK && stockChange !== 0)) return;
      throw invalid('stockChange', '库存变动有误');
    },
  );
}

function assertPrice(points: number): void {
  if (points >= 1 && points <= MAX_POINTS) return;
  throw invalid('points', `所需积分应为 1 到 ${String(MAX_POINTS)} 的整数`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
