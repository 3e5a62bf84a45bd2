import {
  assertAll,
  assertOptionalPublicText,
  assertPublicText,
  DomainError,
  governs,
  hasRole,
  type Viewer,
} from '@governance/shared';
import type { ServiceCategory } from '../service-category/service-category.js';
import { RequestStatus } from '../service-request/request-status.js';
import {
  type Actor,
  ActorRole,
  RequestChannel,
  type ServiceRequest,
} from '../service-request/service-request.js';

/** What is to be published of a request, in words written for it: nothing is taken from what the resident said. */
export interface NewDisclosure {
  readonly requestId: string;
  /** Of the request. */
  readonly expectedVersion: number;
  readonly problem: string;
  readonly result: string;
  readonly redactionNote: string | null;
}

/** As whom something is published or withdrawn. */
export interface Publisher {
  readonly actor: Actor;
  readonly subject: string | null;
}

const MAX_TEXT_LENGTH = 500;
const MAX_NOTE_LENGTH = 200;

/** Disclosures are a directory: everybody reads them. Officers of the street and the district publish what lies in theirs. */
export function publisherFor(viewer: Viewer, divisionCode: string): Publisher {
  if (!hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') || !governs(viewer, divisionCode))
    throw new DomainError('FORBIDDEN', '您无权公开该地的诉求', { action: 'publishServiceRequest' });
  const role = hasRole(viewer, 'STREET_OFFICER') ? ActorRole.STREET : ActorRole.SUPERVISOR;
  return {
    actor: { role, displayName: '公开岗', organizationId: viewer.organization },
    subject: viewer.subject,
  };
}

/** Throws all that is wrong with texts that everybody will read. */
export function assertPublishable({ problem, result, redactionNote }: NewDisclosure): void {
  assertAll(
    () => {
      assertPublicText(problem, { field: 'problem', most: MAX_TEXT_LENGTH, what: '问题' });
    },
    () => {
      assertPublicText(result, { field: 'result', most: MAX_TEXT_LENGTH, what: '办理结果' });
    },
    () => {
      assertOptionalPublicText(redactionNote, {
        field: 'redactionNote',
        most: MAX_NOTE_LENGTH,
        what: '脱敏说明',
      });
    },
  );
}

/** Throws `ACTION_NOT_AVAILABLE` for a request that is not done, and for one that nobody publishes. */
export function assertMayBePublished(request: ServiceRequest, category: ServiceCategory | null): void {
  const { status } = request;
  if (status !== RequestStatus.CLOSED && status !== RequestStatus.ANSWERED)
    throw unavailable('诉求办结后才能公开', status);
  if (request.channel === RequestChannel.PETITION) throw unavailable('信访渠道的诉求不公开', status);
  if (category?.sensitive !== false) throw unavailable('敏感类别的诉求不公开', status);
}

/** Throws what is wrong with the reason of a withdrawal, which everybody will read. */
export function assertSoundWithdrawal(reason: string): void {
  assertPublicText(reason, { field: 'reason', most: MAX_NOTE_LENGTH, what: '撤回理由' });
}

const unavailable = (message: string, status: RequestStatus) =>
  new DomainError('ACTION_NOT_AVAILABLE', message, { field: 'requestId', status });
