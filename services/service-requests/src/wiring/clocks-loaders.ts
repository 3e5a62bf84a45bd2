import { loadByKey, loadListBy } from '@governance/shared';
import type { RequestClockRepository } from '../request-clock/request-clock.repository.js';
import type { SlaPolicyRepository } from '../sla-policy/sla-policy.repository.js';

/** Where limits and clocks are stored. */
export interface ClocksRepositories {
  readonly clocks: RequestClockRepository;
  readonly policies: SlaPolicyRepository;
}

/** Loaders of limits and clocks. One set per request. */
export const clocksLoaders = ({ clocks, policies }: ClocksRepositories) => ({
  clockSheet: loadByKey(
    (ids) => clocks.findSheets(ids),
    ({ requestId }) => requestId,
  ),
  requestFlags: loadListBy(
    (ids) => clocks.findFlags(ids),
    ({ requestId }) => requestId,
  ),
  slaPolicy: loadByKey(
    (ids) => policies.findByIds(ids),
    ({ id }) => id,
  ),
  /** By `<id> <version>`. */
  slaPolicyVersion: loadByKey(
    (keys) => policies.findVersions(keys.map(versionFrom)),
    ({ id, version }) => `${id} ${String(version)}`,
  ),
});

function versionFrom(key: string) {
  const [id = '', version = ''] = key.split(' ');
  return { id, version: Number(version) };
}
