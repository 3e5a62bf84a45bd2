import {
  assertAll,
  assertOptionalPublicText,
  assertPublicName,
  assertPublicText,
  DomainError,
} from '@governance/shared';
import type { DirectoryEntry } from '../directory/directory-entry.js';

/** What is given about a road segment. */
export interface RoadSegmentDetails {
  readonly name: string;
  readonly fromDescription: string;
  readonly toDescription: string;
  /** In whole metres; null when not measured. */
  readonly lengthM: number | null;
  /** The city's own word for how important it is, e.g. `主干道`. */
  readonly levelTerm: string | null;
}

/** 路段: a stretch of road that chiefs answer for and along which shops sign agreements. */
export interface RoadSegment extends DirectoryEntry, RoadSegmentDetails {}

const MAX_LENGTH_M = 1_000_000;

/** The details alone, without blanks around their words. */
export const tidiedSegment = (details: RoadSegmentDetails): RoadSegmentDetails => ({
  name: details.name.trim(),
  fromDescription: details.fromDescription.trim(),
  toDescription: details.toDescription.trim(),
  lengthM: details.lengthM,
  levelTerm: details.levelTerm?.trim() ?? null,
});

/** Throws what is wrong with the details of a segment. */
export function assertSoundSegment(details: RoadSegmentDetails): void {
  const { name, fromDescription, toDescription, lengthM, levelTerm } = details;
  assertAll(
    () => {
      assertPublicName(name, 60);
    },
    () => {
      assertPublicText(fromDescription, { field: 'fromDescription', most: 60, what: '起点' });
    },
    () => {
      assertPublicText(toDescription, { field: 'toDescription', most: 60, what: '终点' });
    },
    () => {
      if (lengthM === null || (lengthM >= 1 && lengthM <= MAX_LENGTH_M)) return;
      throw new DomainError('INVALID_INPUT', `长度应为 1 到 ${String(MAX_LENGTH_M)} 米`, {
        field: 'lengthM',
      });
    },
    () => {
      assertOptionalPublicText(levelTerm, { field: 'levelTerm', most: 20, what: '道路等级' });
    },
  );
}
