import { assertAll, assertWorkingText, assertValidExternalRef, type ExternalRef } from '@governance/shared';
import { assertValidContact, type ReporterContact } from '../reporter-contact/reporter-contact.js';
import { assertSoundPoint, type RequestPoint } from '../request-point/request-point.js';
import type { RequestChannel, RequestKind } from './service-request.js';

/** A request as it comes in. Number, priority and status are given by the system. */
export interface NewServiceRequest {
  readonly divisionCode: string;
  readonly gridCode: string | null;
  readonly categoryCode: string;
  readonly channel: RequestChannel;
  readonly kind: RequestKind;
  readonly title: string;
  readonly description: string | null;
  /** Null when it is reported anonymously. */
  readonly contact: ReporterContact | null;
  readonly externalRef: ExternalRef | null;
  /** Where on the ground it is. */
  readonly point?: RequestPoint | null;
}

const MAX_TITLE_LENGTH = 100;
const MAX_DESCRIPTION_LENGTH = 2000;

/** Throws what is wrong with a new request, as far as the request alone tells. */
export function assertValidNewRequest({
  title,
  description,
  contact,
  externalRef,
  point,
}: NewServiceRequest): void {
  assertAll(
    () => {
      assertWorkingText(title, { field: 'title', most: MAX_TITLE_LENGTH, what: '标题' });
    },
    () => {
      if (description === null) return;
      assertWorkingText(description, { field: 'description', most: MAX_DESCRIPTION_LENGTH, what: '内容' });
    },
    () => {
      if (contact !== null) assertValidContact(contact);
    },
    () => {
      if (externalRef !== null) assertValidExternalRef(externalRef);
    },
    () => {
      if (point != null) assertSoundPoint(point);
    },
  );
}
