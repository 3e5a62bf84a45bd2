import type { FieldsOfOne, Viewer } from '@governance/shared';
import type { ReporterContact } from './reporter-contact.js';

/** A field of a contact that somebody reads; what the record of the reading says. */
type ContactField = keyof ReporterContact;

/** Whose contact is read, by the id of the request, and which of its fields. */
export type ContactReading = FieldsOfOne<ContactField>;

/** As whom contacts are read, and in which request of the gateway. */
export interface ContactReader {
  readonly viewer: Viewer;
  readonly requestId: string;
}

/** The contacts of reporters. */
export interface ReporterContactRepository {
  /**
   * The contacts that this viewer may see in full, by request; others are left out. Each that is handed out has been
   * recorded before: when the record cannot be written, this rejects and nothing is handed out.
   */
  read(
    readings: readonly ContactReading[],
    reader: ContactReader,
  ): Promise<ReadonlyMap<string, ReporterContact>>;
}
