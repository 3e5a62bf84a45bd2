import {
  assertAll,
  assertOptionalPublicText,
  assertPublicName,
  assertPublicText,
  DomainError,
} from '@governance/shared';
import type { DirectoryEntry } from '../directory/directory-entry.js';

/** What a station can be for, as a city knows it. Reference data: cities have other words and other functions. */
export interface StationFunction {
  readonly cityCode: string;
  readonly code: string;
  readonly name: string;
}

/** What is given about a service station. */
export interface ServiceStationDetails {
  readonly name: string;
  readonly gridId: string | null;
  /** Of a public place, never of a home. */
  readonly address: string;
  /** Codes of the reference data, e.g. `PARTY_LIFE`. */
  readonly functions: readonly string[];
  /** In words, e.g. `周一至周五 8:30–17:30`. */
  readonly openingHours: string | null;
}

/** 网格党群服务站: a place in a grid where its people meet and are served. */
export interface ServiceStation extends DirectoryEntry, ServiceStationDetails {}

const MAX_FUNCTIONS = 20;

/** The details alone, without blanks around their words. */
export const tidiedStation = (details: ServiceStationDetails): ServiceStationDetails => ({
  name: details.name.trim(),
  gridId: details.gridId,
  address: details.address.trim(),
  functions: details.functions.map((code) => code.trim()),
  openingHours: details.openingHours?.trim() ?? null,
});

/** Throws what is wrong with the details of a station, as far as they alone tell. */
export function assertSoundStation({ name, address, functions, openingHours }: ServiceStationDetails): void {
  assertAll(
    () => {
      assertPublicName(name, 60);
    },
    () => {
      assertPublicText(address, { field: 'address', most: 100, what: '地址' });
    },
    () => {
      if (functions.length >= 1 && functions.length <= MAX_FUNCTIONS) return;
      throw invalid('functions', `功能应为 1 到 ${String(MAX_FUNCTIONS)} 项`);
    },
    () => {
      if (new Set(functions).size < functions.length) throw invalid('functions', '功能不能重复');
    },
    () => {
      assertOptionalPublicText(openingHours, { field: 'openingHours', most: 100, what: '开放时间' });
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
