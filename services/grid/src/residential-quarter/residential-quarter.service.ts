import {
  assertAll,
  cityCodeOf,
  DivisionLevel,
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { DivisionRepository } from '../division/division.repository.js';
import type { ReferenceKindRepository } from '../reference-kind/reference-kind.repository.js';
import {
  assertValidQuarter,
  type NewResidentialQuarter,
  type QuarterChanges,
} from './new-residential-quarter.js';
import { QUARTER_ORDER } from './residential-quarter-order.js';
import type { ResidentialQuarter, ResidentialQuarterFilter } from './residential-quarter.js';
import { assertMayManageQuarters } from './residential-quarter.policy.js';
import type { ResidentialQuarterRepository } from './residential-quarter.repository.js';

/** What a quarter's rules need to know of other nouns. */
export interface QuarterSurroundings {
  readonly divisions: DivisionRepository;
  readonly kinds: ReferenceKindRepository;
}

/** What can be done with residential quarters. Everybody may read them: they are a directory. */
export class ResidentialQuarterService {
  constructor(
    private readonly quarters: ResidentialQuarterRepository,
    private readonly surroundings: QuarterSurroundings,
  ) {}

  /** A page of quarters. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ResidentialQuarterFilter, request: PageRequest): Promise<Page<ResidentialQuarter>> {
    return readPage({ rows: this.quarters, order: QUARTER_ORDER }, withSoundPlace(filter), request);
  }

  /** Makes a quarter. A repetition with the same key answers the quarter that the first one made. */
  async create(
    input: NewResidentialQuarter,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<ResidentialQuarter> {
    const quarter: NewResidentialQuarter = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
    };
    assertMayManageQuarters(viewer, quarter.divisionCode);
    assertValidQuarter(quarter, new Date());
    await this.assertFits(quarter);
    const body = { createResidentialQuarter: quarter };
    return this.quarters.add(quarter, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Changes what is known of a quarter. */
  async update(
    id: string,
    changes: QuarterChanges,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<ResidentialQuarter> {
    const [quarter] = isEntityId(id) ? await this.quarters.findByIds([id]) : [];
    if (!quarter) throw new NotFoundError('小区');
    assertMayManageQuarters(viewer, quarter.divisionCode);
    const name = (changes.name ?? quarter.name).trim();
    const changed = { ...quarter, ...changes, name };
    assertValidQuarter(changed, new Date());
    if (changes.kind !== undefined) await this.assertFits(changed);
    return this.quarters.update(id, { ...changes, name }, expectedVersion);
  }

  /** What only a look at other things tells. Each broken rule names its field. */
  private async assertFits({
    divisionCode,
    kind,
  }: Pick<NewResidentialQuarter, 'divisionCode' | 'kind'>): Promise<void> {
    const { divisions, kinds } = this.surroundings;
    const [[division], kindIsKnown] = await Promise.all([
      divisions.findByCodes([divisionCode], null),
      kinds.isKnown(cityCodeOf(divisionCode), 'RESIDENTIAL_QUARTER', kind),
    ]);
    assertAll(
      () => {
        if (division?.validTo !== null)
          throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { field: 'divisionCode' });
        if (division.level !== DivisionLevel.COMMUNITY)
          throw new DomainError('INVALID_INPUT', '小区应设在社区或村', { field: 'divisionCode' });
      },
      () => {
        if (!kindIsKnown) throw new DomainError('INVALID_INPUT', '没有这种小区类型', { field: 'kind' });
      },
    );
  }
}
