import { createHash } from 'node:crypto';

/** An operation that is registered, by the hash of its text. */
export interface RegisteredOperation {
  /** SHA-256 of the body, in hexadecimal digits. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** The document. */
  readonly body: string;
}

/** The id of a document: the hash that clients send instead of it. */
export const operationId = (body: string): string => createHash('sha256').update(body).digest('hex');
