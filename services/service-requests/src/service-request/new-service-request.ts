import { assertAll, assertNoPersonalId, DomainError } from '@governance/shared';
import { assertValidContact, type ReporterContact } from '../reporter-contact/reporter-contact.js';
import { assertWorkingText } from './working-text.js';
import type { RequestChannel, RequestKind } from './service-request.js';

/** A request's name in another system. */
export interface ExternalRef {
  /** Code of that system, e.g. `12345`. */
  readonly system: string;
  readonly id: string;
}

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
}

const MAX_TITLE_LENGTH = 100;
const MAX_DESCRIPTION_LENGTH = 2000;

/** Throws what is wrong with a new request, as far as the request alone tells. */
export function assertValidNewRequest({ title, description, contact, externalRef }: NewServiceRequest): void {
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
  );
}

const SYSTEM = /^[\w.-]{1,40}$/;
const EXTERNAL_ID = /^[\x21-\x7e]{1,100}$/;

/** Whether a text pair can be an external reference at all. What is not is treated as unknown. */
export const isExternalRef = ({ system, id }: ExternalRef): boolean =>
  SYSTEM.test(system) && EXTERNAL_ID.test(id);

function assertValidExternalRef({ system, id }: ExternalRef): void {
  if (!SYSTEM.test(system))
    throw new DomainError('INVALID_INPUT', '外部系统代码应为 1 到 40 位字母、数字、点或横线', {
      field: 'externalRef.system',
    });
  if (!EXTERNAL_ID.test(id))
    throw new DomainError('INVALID_INPUT', '外部编号应为 1 到 100 位可见字符', { field: 'externalRef.id' });
  assertNoPersonalId(id, 'externalRef.id');
}
