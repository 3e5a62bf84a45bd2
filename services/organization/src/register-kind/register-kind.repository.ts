import type { RegisterKind } from './register-kind.js';

/** Every kind of entry that the register knows. */
export interface RegisterKindRepository {
  /** All kinds, by code. */
  findAll(): Promise<readonly RegisterKind[]>;
  findByCodes(codes: readonly string[]): Promise<readonly RegisterKind[]>;
}
