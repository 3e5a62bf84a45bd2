import { parseDivisionCode, subtreeRange, type Viewer } from '@governance/shared';
import type { ApiClient } from './api-client.js';

/** A key as it is stored, with whose it is. */
export interface KnownKey {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly client: ApiClient;
}

/** Subjects that start with this are clients; no token may state one. */
const CLIENT_SUBJECT = 'client:';

/** Who asks with a client's key: no person, so without roles and without an organization. */
export const viewerOfClient = ({ id, tier, jurisdictions }: ApiClient): Viewer => ({
  subject: `${CLIENT_SUBJECT}${id}`,
  tier,
  roles: [],
  jurisdictions: jurisdictions.map((code) => subtreeRange(parseDivisionCode(code))),
  organization: null,
});
