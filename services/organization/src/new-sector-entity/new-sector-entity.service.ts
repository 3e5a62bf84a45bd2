import {
  cityCodeOf,
  cityOfId,
  DomainError,
  type ExternalRef,
  groupBy,
  InputProblems,
  isEntityId,
  isExternalRef,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  parseUscc,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertChangeFits, assertSuits, type CoverageChange } from './coverage-change.js';
import { NEW_SECTOR_ORDER } from './new-sector-entity-order.js';
import type { NewSectorEntity, NewSectorFilter } from './new-sector-entity.js';
import { assertManagesNewSector, assertMayManageNewSector } from './new-sector-entity.policy.js';
import type { NewSectorRepository, RegistrationOutcome } from './new-sector-entity.repository.js';
import { assertValidMemberCount, assertValidRegistration, type Registration } from './registration.js';

/** So many registrations go into one request. */
const MOST_REGISTRATIONS = 500;

/** What can be done with entities of the new sectors. */
export class NewSectorService {
  constructor(private readonly entities: NewSectorRepository) {}

  /** A page of entities that stand now. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: NewSectorFilter, request: PageRequest, viewer: Viewer): Promise<Page<NewSectorEntity>> {
    const selection = { filter: withSoundPlace(filter), viewer };
    return readPage({ rows: this.entities, order: NEW_SECTOR_ORDER }, selection, request);
  }

  /**
   * The id that another system's name stands for; null when nobody knows it. Throws `INVALID_INPUT` on `divisionCode`
   * when several cities know it and no place was told.
   */
  async findIdByExternalRef(ref: ExternalRef, divisionCode: string | null): Promise<string | null> {
    const cityCode =
      divisionCode === null ? null : cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    if (!isExternalRef(ref)) return null;
    const [id, another] = await this.entities.findIdsByExternalRef(ref, cityCode);
    if (another === undefined) return id ?? null;
    throw invalid('divisionCode', '多个城市使用该外部编号,请指明行政区划');
  }

  /** Registers an entity. A repetition with the same key answers the one that the first registered. */
  async register(input: Registration, idempotencyKey: string, viewer: Viewer): Promise<NewSectorEntity> {
    const registration = soundRegistration(input, viewer, new Date());
    return this.entities.register(registration, {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { registerNewSectorEntity: registration },
    });
  }

  /**
   * Registers many, each by the name that its own system gave it: what is sound is stored, what is not is answered with
   * its faults, and what is known already is answered as it stands. One outcome each, in the order given.
   */
  async registerAll(
    inputs: readonly Registration[],
    viewer: Viewer,
  ): Promise<readonly RegistrationOutcome[]> {
    assertManagesNewSector(viewer);
    if (inputs.length < 1 || inputs.length > MOST_REGISTRATIONS)
      throw invalid('entities', `每次登记 1 到 ${String(MOST_REGISTRATIONS)} 个`);
    const now = new Date();
    const outcomes = inputs.map((input): RegistrationOutcome | Registration => {
      try {
        if (input.externalRef === null) throw invalid('externalRef', '批量登记须填写外部编号');
        return soundRegistration(input, viewer, now);
      } catch (problem) {
        if (problem instanceof DomainError || problem instanceof InputProblems)
          return { state: 'REFUSED', problem };
        throw problem;
      }
    });
    const sound = outcomes.filter((it): it is Registration => !('state' in it));
    const stored = new Map<Registration, RegistrationOutcome>();
    // City by city: a transaction stays on one shard.
    for (const [city, group] of groupBy(sound, ({ divisionCode }) => cityCodeOf(divisionCode))) {
      const ofCity = await this.entities.registerAll(city, group);
      for (const [index, registration] of group.entries()) {
        const outcome = ofCity[index];
        if (outcome) stored.set(registration, outcome);
      }
    }
    return outcomes.flatMap((it) => ('state' in it ? it : (stored.get(it) ?? [])));
  }

  /** Covers an entity in another way from `since` on. The same way again changes the number of members alone. */
  async setCoverage(
    id: string,
    change: CoverageChange,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<NewSectorEntity> {
    await this.requireManaged(id, viewer);
    assertValidMemberCount(change.partyMembers);
    const now = new Date();
    return this.entities.setCoverage(id, change, expectedVersion, async (entity, around) => {
      assertChangeFits(change, entity, now);
      if (change.organizationId === null) return;
      const isHere = cityOfId(change.organizationId) === cityOfId(id);
      const organization = isHere ? await around.holdOrganization(change.organizationId) : null;
      assertSuits(change.mode, organization, 'organizationId');
    });
  }

  /** Ends an entity at `closedAt`, now when null. What it was stays on record. */
  async close(
    id: string,
    closedAt: Date | null,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<NewSectorEntity> {
    await this.requireManaged(id, viewer);
    const now = new Date();
    const end = closedAt ?? now;
    return this.entities.close(id, end, expectedVersion, ({ validTo, coveredSince }) => {
      if (validTo !== null) throw invalid('id', '该两新组织已注销');
      if (end > now) throw invalid('closedAt', '注销时间不能晚于现在');
      if (end <= coveredSince) throw invalid('closedAt', '注销时间应晚于现有覆盖的起始时间');
      return Promise.resolve();
    });
  }

  private async requireManaged(id: string, viewer: Viewer): Promise<void> {
    const [entity] = isEntityId(id) ? await this.entities.findByIds([id]) : [];
    if (!entity) throw new NotFoundError('两新组织');
    assertMayManageNewSector(viewer, entity.divisionCode);
  }
}

function soundRegistration(input: Registration, viewer: Viewer, now: Date): Registration {
  const registration: Registration = {
    ...input,
    divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
    name: input.name.trim(),
    uscc: input.uscc === null ? null : parseUscc(input.uscc, 'uscc'),
  };
  assertMayManageNewSector(viewer, registration.divisionCode);
  assertValidRegistration(registration, now);
  return registration;
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
