import type { Viewer } from '@governance/shared';
import type { Account } from '../rate/rate-limiter.js';
import type { KnownKey } from './known-key.js';

/** Who sent a request: as the graph sees them, who pays, and with which key if with one. */
export interface Caller {
  readonly viewer: Viewer;
  readonly account: Account;
  readonly key: KnownKey | null;
}
