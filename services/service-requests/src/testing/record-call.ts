import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import type { AnsweredRequest, Outcome } from './requests.js';

const RECORD = `mutation ($input: RecordCallbackInput!) { recordCallback(input: $input) {
  serviceRequest { id number version status availableActions }
  userErrors { code field message currentVersion offset retryable } } }`;

/** What the mutation answers. */
interface Recorded {
  readonly recordCallback?: { readonly serviceRequest: AnsweredRequest | null } & Pick<Outcome, 'userErrors'>;
}

/** Calls `recordCallback`. */
export async function recordCall(
  city: TestService,
  { id, version }: AnsweredRequest,
  call: object,
  viewer: Viewer,
): Promise<Outcome> {
  const input = { requestId: id, expectedVersion: version, surveyor: 'OWN', ...call };
  const answer = await city.ask(viewer, RECORD, { input });
  const payload = (answer.data as Recorded | null)?.recordCallback;
  return {
    request: payload?.serviceRequest ?? null,
    userErrors: payload?.userErrors ?? [],
    errors: answer.errors,
  };
}
