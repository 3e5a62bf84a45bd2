import {
  assertAllInTurn,
  cityCodeOf,
  DomainError,
  isEntityId,
  maskName,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { DivisionRepository } from '../division/division.repository.js';
import { assertMayManageGrids } from '../grid/grid.policy.js';
import type { GridRepository } from '../grid/grid.repository.js';
import { RESPONSIBILITY_ORDER } from './responsibility-order.js';
import {
  assertSoundResponsibility,
  HolderKind,
  type NewResponsibility,
  type Responsibility,
  type ResponsibilityFilter,
  type ResponsibilityRole,
} from './responsibility.js';
import type { ResponsibilityRepository } from './responsibility.repository.js';

/** What a responsibility's rules need to know of other nouns. */
export interface ResponsibilitySurroundings {
  readonly divisions: DivisionRepository;
  readonly grids: GridRepository;
}

/** A responsibility as somebody states it. */
export interface StatedResponsibility extends Omit<NewResponsibility, 'since'> {
  /** Null for now. */
  readonly since: Date | null;
}

/** Who answers for streets, lanes, courtyards, stairwells, roads and rivers. */
export class ResponsibilityService {
  constructor(
    private readonly responsibilities: ResponsibilityRepository,
    private readonly surroundings: ResponsibilitySurroundings,
  ) {}

  /** A page of those that last. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ResponsibilityFilter, request: PageRequest): Promise<Page<Responsibility>> {
    return readPage(
      { rows: this.responsibilities, order: RESPONSIBILITY_ORDER },
      withSoundPlace(filter),
      request,
    );
  }

  /** Roles as the city of a place knows them. Throws `DIVISION_CODE_MALFORMED`. */
  async roles(divisionCode: string): Promise<readonly ResponsibilityRole[]> {
    return this.responsibilities.findRoles([cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'))]);
  }

  /** Gives somebody a responsibility. Of a resident the masked name alone is kept. */
  async assign(input: StatedResponsibility, idempotencyKey: string, viewer: Viewer): Promise<Responsibility> {
    const wanted = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      objectName: input.objectName.trim(),
      since: input.since ?? new Date(),
    };
    const { divisionCode } = wanted;
    assertMayManageGrids(viewer, divisionCode);
    const roles = await this.responsibilities.findRoles([cityCodeOf(divisionCode)]);
    const role = roles.find(({ code }) => code === wanted.role);
    if (!role) throw new DomainError('INVALID_INPUT', '没有这种责任角色', { field: 'role' });
    await assertAllInTurn(
      () => {
        assertSoundResponsibility(wanted, role);
        return Promise.resolve();
      },
      () => this.assertFits(wanted),
    );
    const { holderName } = wanted;
    const isMasked = role.holderKind === HolderKind.RESIDENT && holderName !== null;
    const kept = isMasked ? { ...wanted, holderName: maskName(holderName) } : wanted;
    // A key repeats what was stated; when nothing was said of the beginning, "now" is another instant each time.
    const body = { assignResponsibility: { ...kept, since: input.since } };
    return this.responsibilities.add(kept, role, {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body,
    });
  }

  /** Ends a responsibility, now or at an instant before. */
  async end(
    id: string,
    until: Date | null,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<Responsibility> {
    const [found] = isEntityId(id) ? await this.responsibilities.findByIds([id]) : [];
    if (!found) throw new NotFoundError('责任分工');
    assertMayManageGrids(viewer, found.divisionCode);
    const now = new Date();
    if (until !== null && until > now)
      throw new DomainError('INVALID_INPUT', '结束时间不能晚于现在', { field: 'until' });
    return this.responsibilities.end(id, until ?? now, expectedVersion);
  }

  private async assertFits({ divisionCode, gridId }: NewResponsibility): Promise<void> {
    const { divisions, grids } = this.surroundings;
    await assertAllInTurn(
      async () => {
        const [division] = await divisions.findByCodes([divisionCode], null);
        if (division?.validTo !== null)
          throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { field: 'divisionCode' });
      },
      async () => {
        if (gridId === null) return;
        const [grid] = isEntityId(gridId) ? await grids.findByIds([gridId], null) : [];
        if (grid?.divisionCode !== divisionCode || grid.validTo !== null)
          throw new DomainError('INVALID_INPUT', '该地没有这个网格', { field: 'gridId' });
      },
    );
  }
}
