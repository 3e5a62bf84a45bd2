import {
  assertAllInTurn,
  cityCodeOf,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertOrganizationStands } from '../joint-body/joint-body-fit.js';
import { requireStandingDivision } from '../organization/organization-fit.js';
import type { CheckAround } from '../organization/surroundings.js';
import { EVALUATION_SCHEME_ORDER } from './evaluation-scheme-order.js';
import type { EvaluationScheme, SchemeContent, SchemeFilter } from './evaluation-scheme.js';
import { assertMayManageSchemes } from './evaluation-scheme.policy.js';
import type { EvaluationSchemeRepository } from './evaluation-scheme.repository.js';
import {
  assertOneCity,
  type NewEvaluationScheme,
  type NewSchemeContent,
  soundContent,
} from './new-evaluation-scheme.js';

/** What can be done with schemes of evaluation. */
export class EvaluationSchemeService {
  constructor(private readonly schemes: EvaluationSchemeRepository) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: SchemeFilter, request: PageRequest, viewer: Viewer): Promise<Page<EvaluationScheme>> {
    const selection = { filter: withSoundPlace(filter), viewer };
    return readPage({ rows: this.schemes, order: EVALUATION_SCHEME_ORDER }, selection, request);
  }

  /** One version of a scheme; null when there is none that the viewer may see. */
  async findVersion(id: string, version: number, viewer: Viewer): Promise<EvaluationScheme | null> {
    return isEntityId(id) ? this.schemes.findVersion(id, version, viewer) : null;
  }

  /** Makes a scheme, as a draft. A repetition with the same key answers the scheme that the first one made. */
  async create(
    input: NewEvaluationScheme,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<EvaluationScheme> {
    const divisionCode = parseDivisionCode(input.divisionCode, 'divisionCode');
    assertMayManageSchemes(viewer, divisionCode);
    assertOneCity(divisionCode);
    const scheme = { ...soundContent(input), divisionCode };
    const body = { createEvaluationScheme: scheme };
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body };
    return this.schemes.add(scheme, request, async (around) => {
      await assertAllInTurn(
        async () => {
          await requireStandingDivision(divisionCode, around);
        },
        assessorsStand(scheme, divisionCode, around),
      );
    });
  }

  /** Makes the next version, as a draft; the versions before it stay as they are. */
  async revise(
    id: string,
    input: NewSchemeContent,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<EvaluationScheme> {
    const { divisionCode } = await this.managed(id, viewer);
    const content = soundContent(input);
    return this.schemes.revise(id, content, expectedVersion, (around) =>
      assessorsStand(content, divisionCode, around)(),
    );
  }

  /** Publishes the newest version: from then on everybody reads it and nobody changes it. */
  async publish(id: string, expectedVersion: number, viewer: Viewer): Promise<EvaluationScheme> {
    await this.managed(id, viewer);
    return this.schemes.publish(id, expectedVersion);
  }

  private async managed(id: string, viewer: Viewer): Promise<EvaluationScheme> {
    const [scheme] = isEntityId(id) ? await this.schemes.findByIds([id], viewer) : [];
    if (!scheme) throw new NotFoundError('考核方案');
    assertMayManageSchemes(viewer, scheme.divisionCode);
    return scheme;
  }
}

/** Checks that every assessor exists today in the city of the scheme, and holds them until the commit. */
const assessorsStand =
  (
    { assessors }: Pick<SchemeContent, 'assessors'>,
    divisionCode: string,
    around: Parameters<CheckAround>[0],
  ) =>
  (): Promise<void> =>
    assertAllInTurn(
      ...assessors.map(
        ({ organizationId }, at) =>
          () =>
            assertOrganizationStands(organizationId, cityCodeOf(divisionCode), {
              around,
              field: `assessors.${String(at)}.organizationId`,
            }),
      ),
    );
