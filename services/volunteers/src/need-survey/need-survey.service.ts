import {
  businessDay,
  cityCodeOf,
  DivisionLevel,
  DomainError,
  levelOf,
  NotFoundError,
  type Page,
  type PageRequest,
  type PageWindow,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { ServicePlanItemRepository } from '../service-plan-item/service-plan-item.repository.js';
import { kindsOf } from '../team-kind/team-kind.js';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { NEED_SURVEY_ORDER } from './need-survey-order.js';
import {
  assertValidSurvey,
  keptGroup,
  type NeedGroup,
  type NeedSurvey,
  type NeedSurveyFilter,
  type NewNeedSurvey,
} from './need-survey.js';
import { assertMaySurvey } from './need-survey.policy.js';
import type { NeedSurveyRepository } from './need-survey.repository.js';

/** What can be done with surveys of needs. */
export class NeedSurveyService {
  constructor(
    private readonly surveys: NeedSurveyRepository,
    private readonly categories: Pick<ServicePlanItemRepository, 'findCategories'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** The groups that a place knows, by code. */
  async groups(divisionCode: string): Promise<readonly NeedGroup[]> {
    const city = cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    return kindsOf(city, await this.surveys.findGroups([city]));
  }

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: NeedSurveyFilter, request: PageRequest, viewer: Viewer): Promise<Page<NeedSurvey>> {
    const rows = {
      findPage: (wanted: NeedSurveyFilter, window: PageWindow) =>
        this.surveys.findPage(wanted, window, viewer),
      count: (wanted: NeedSurveyFilter) => this.surveys.count(wanted, viewer),
    };
    return readPage({ rows, order: NEED_SURVEY_ORDER }, withSoundPlace(filter), request);
  }

  /** Records one, without its small counts. A repetition with the same key answers the first result. */
  async record(input: NewNeedSurvey, idempotencyKey: string, viewer: Viewer): Promise<NeedSurvey> {
    const divisionCode = parseDivisionCode(input.divisionCode, 'divisionCode');
    const [from, to] = [input.from.normalize('NFKC').trim(), input.to.normalize('NFKC').trim()];
    const given: NewNeedSurvey = { ...input, divisionCode, from, to };
    assertMaySurvey(viewer, given);
    if (levelOf(divisionCode) === DivisionLevel.PROVINCE)
      throw new DomainError('INVALID_INPUT', '需求调查按市及以下区划开展', { field: 'divisionCode' });
    const city = cityCodeOf(divisionCode);
    assertOrganizationOf(city, given.organizationId, 'organizationId');
    const categories = kindsOf(city, await this.categories.findCategories([city]));
    assertValidSurvey(given, businessDay(this.now()), {
      groups: new Set((await this.groups(divisionCode)).map(({ code }) => code)),
      categories: new Set(categories.map(({ code }) => code)),
    });
    const kept = { ...given, groups: given.groups.map(keptGroup) };
    const body = { recordNeedSurvey: given };
    return this.surveys.record(kept, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Shows it to everybody. */
  async publish(id: string, expectedVersion: number, viewer: Viewer): Promise<NeedSurvey> {
    await this.assertMayChange(id, viewer);
    return this.surveys.publish(id, expectedVersion);
  }

  /** Ends it, before or after it was published; its counts are gone. */
  async withdraw(id: string, expectedVersion: number, viewer: Viewer): Promise<NeedSurvey> {
    await this.assertMayChange(id, viewer);
    return this.surveys.withdraw(id, expectedVersion);
  }

  private async assertMayChange(id: string, viewer: Viewer): Promise<void> {
    const [survey] = await this.surveys.findByIds([id], viewer);
    if (!survey) throw new NotFoundError('需求调查');
    assertMaySurvey(viewer, survey);
  }
}
