import type {
  ChildListReader,
  DomainError,
  ExternalRef,
  IdempotentRequest,
  InputProblems,
  PageWindow,
  Viewer,
} from '@governance/shared';
import type { Surroundings } from '../organization/surroundings.js';
import type { CoverageChange } from './coverage-change.js';
import type { CoveragePeriod, NewSectorEntity, NewSectorFilter } from './new-sector-entity.js';
import type { NewSectorKind } from './new-sector-kind.js';
import type { Registration } from './registration.js';

/** What became of one registration among many. */
export type RegistrationOutcome =
  | { readonly state: 'REGISTERED'; readonly entity: NewSectorEntity }
  /** The other system's name was registered before, with the same content. */
  | { readonly state: 'KNOWN'; readonly entity: NewSectorEntity }
  | { readonly state: 'REFUSED'; readonly problem: DomainError | InputProblems };

/** A list as one viewer asks for it: names that the viewer sees masked are not searched. */
export interface NewSectorSelection {
  readonly filter: NewSectorFilter;
  readonly viewer: Viewer;
}

/** Looks at an entity that is locked, and around it, before it is changed; throws what is wrong. */
export type CheckEntity = (entity: NewSectorEntity, around: Surroundings) => Promise<void>;

/** Every stored entity of the new sectors, in order of place and id. Lists hold those that stand now. */
export interface NewSectorRepository {
  findByIds(ids: readonly string[]): Promise<readonly NewSectorEntity[]>;
  /** At most two ids; all cities are looked through when none is given. */
  findIdsByExternalRef(ref: ExternalRef, cityCode: string | null): Promise<readonly string[]>;
  findPage(selection: NewSectorSelection, window: PageWindow): Promise<readonly NewSectorEntity[]>;
  count(selection: NewSectorSelection): Promise<number>;
  /** Under divisions, at any depth. */
  readonly ofDivisions: ChildListReader<{ readonly kind: NewSectorKind | null }, NewSectorEntity>;
  /** All times of coverage of entities, oldest first. */
  findCoverages(ids: readonly string[]): Promise<readonly CoveragePeriod[]>;
  /** Registers one, once for each request key. Throws what is wrong with it. */
  register(
    registration: Registration,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<NewSectorEntity>;
  /** Registers those of one city that are sound, in one transaction; one outcome each, in the order given. */
  registerAll(
    cityCode: string,
    registrations: readonly Registration[],
  ): Promise<readonly RegistrationOutcome[]>;
  /** Covers an entity in another way. Throws `CONFLICT` unless it still has the expected version. */
  setCoverage(
    id: string,
    change: CoverageChange,
    expectedVersion: number,
    check: CheckEntity,
  ): Promise<NewSectorEntity>;
  /** Ends an entity. Throws `CONFLICT` unless it still has the expected version. */
  close(id: string, closedAt: Date, expectedVersion: number, check: CheckEntity): Promise<NewSectorEntity>;
}
