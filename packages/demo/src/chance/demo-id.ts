import { hash } from 'node:crypto';
import { cityCodeOf } from '@governance/shared';
import { DEMO_SEED } from './demo-seed.js';

/**
 * The id of an invented thing: `<city_code>-<UUIDv7>`, the time part from `at`, the rest from the hash of seed,
 * noun, place and key. Whoever knows these four computes the same id, so that one service can point to another
 * service's thing without asking it.
 */
export function demoId(noun: string, divisionCode: string, key: string, at: Date): string {
  const chance = hash('sha256', `${DEMO_SEED}|${noun}|${divisionCode}|${key}`, 'hex');
  const time = at.getTime().toString(16).padStart(12, '0');
  const variant = ((parseInt(chance.charAt(3), 16) & 0x3) | 0x8).toString(16);
  const groups = [
    time.slice(0, 8),
    time.slice(8),
    `7${chance.slice(0, 3)}`,
    `${variant}${chance.slice(4, 7)}`,
    chance.slice(7, 19),
  ];
  return `${cityCodeOf(divisionCode)}-${groups.join('-')}`;
}

/** Time part of the ids of everything that stands in a directory, so that these ids hold for every anchor day. */
export const DIRECTORY_EPOCH = new Date('2019-01-01T00:00:00+08:00');

/** Key of an organization within its place, such as `committee`, `unit-2` or a department's own key. */
export const organizationId = (divisionCode: string, key: string): string =>
  demoId('Organization', divisionCode, key, DIRECTORY_EPOCH);

/** The one joint body of a township or community. */
export const jointBodyId = (divisionCode: string): string =>
  demoId('JointBody', divisionCode, 'big-committee', DIRECTORY_EPOCH);

/** A grid by its place and its sequence there, from 1. */
export const gridId = (communityCode: string, sequence: number): string =>
  demoId('Grid', communityCode, String(sequence), DIRECTORY_EPOCH);

/** A residential quarter by its place and its position there, from 1. */
export const quarterId = (communityCode: string, position: number): string =>
  demoId('ResidentialQuarter', communityCode, String(position), DIRECTORY_EPOCH);

/** The one road segment of a community. */
export const roadSegmentId = (communityCode: string): string =>
  demoId('RoadSegment', communityCode, '1', DIRECTORY_EPOCH);
