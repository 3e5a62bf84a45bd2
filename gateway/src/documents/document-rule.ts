import type { DomainError, Viewer } from '@governance/shared';
import type { DocumentNode } from 'graphql';

/** A valid document, and who sent it. The same text is the same object for as long as the server remembers it. */
interface SentDocument {
  readonly document: DocumentNode;
  readonly viewer: Viewer;
  /** Which of its operations is asked for; may be left out where there is one. */
  readonly operationName: string | undefined;
  /** As the client sent them: not checked yet. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Something that a document must satisfy before anything is planned. */
export interface DocumentRule {
  /** Answers why the document is refused whole, or null. */
  check(sent: SentDocument): DomainError | null;
}
