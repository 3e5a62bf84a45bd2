import {
  assertAll,
  assertBatchSize,
  cityCodeOf,
  cityOfId,
  DivisionLevel,
  DomainError,
  isEntityId,
  levelOf,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { kindsOf } from '../team-kind/team-kind.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';
import { PLAN_ITEM_ORDER } from './plan-item-order.js';
import {
  assertValidItems,
  MAX_PLAN_ROWS,
  type NewPlanItem,
  type PlanCategory,
  type PlanItemFilter,
  type ServicePlanItem,
  type WantedClaim,
} from './service-plan-item.js';
import { assertMayPlan, mayClaimFor } from './service-plan-item.policy.js';
import type { ServicePlanItemRepository } from './service-plan-item.repository.js';

/** What can be done with the service plan of a place. */
export class ServicePlanService {
  constructor(
    private readonly items: ServicePlanItemRepository,
    private readonly teams: Pick<VolunteerTeamRepository, 'findByIds'>,
  ) {}

  /** The categories that hold in a place, by code. */
  async categories(divisionCode: string): Promise<readonly PlanCategory[]> {
    const city = cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    return kindsOf(city, await this.items.findCategories([city]));
  }

  /** A page of items. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: PlanItemFilter, request: PageRequest): Promise<Page<ServicePlanItem>> {
    return readPage({ rows: this.items, order: PLAN_ITEM_ORDER }, withSoundPlace(filter), request);
  }

  /** Plans items for one place, all of them or none. A repetition with the same key answers the first result. */
  async create(
    place: string,
    input: readonly NewPlanItem[],
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<readonly ServicePlanItem[]> {
    const divisionCode = parseDivisionCode(place, 'divisionCode');
    assertMayPlan(viewer, divisionCode);
    if (![DivisionLevel.COMMUNITY, DivisionLevel.TOWNSHIP].includes(levelOf(divisionCode)))
      throw new DomainError('INVALID_INPUT', '服务计划按街道、乡镇或社区、村制定', { field: 'divisionCode' });
    const items = input.map((it) => ({ ...it, title: it.title.trim() }));
    assertValidItems(items, new Set((await this.categories(divisionCode)).map(({ code }) => code)));
    const body = { createPlanItems: [divisionCode, items] };
    return this.items.add(divisionCode, items, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Takes items of one city on, each by itself. One that the viewer may not take on ends the whole call. */
  async claim(
    claims: readonly WantedClaim[],
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<readonly (ServicePlanItem | DomainError)[]> {
    const cityCode = assertSoundClaims(claims);
    const teamIds = [...new Set(claims.flatMap(({ teamId }) => teamId ?? []))];
    const teams = new Map((await this.teams.findByIds(teamIds)).map((team) => [team.id, team]));
    for (const { teamId, organizationId } of claims) {
      const team = teamId === null ? null : teams.get(teamId);
      if (team === undefined) throw new NotFoundError('志愿服务队', 'teamId');
      if (!mayClaimFor(viewer, team, organizationId))
        throw new DomainError('FORBIDDEN', '您无权代其认领', { action: 'claimPlanItems' });
      if (team !== null && team.disbandedAt !== null)
        throw new DomainError('ACTION_NOT_AVAILABLE', '该志愿服务队已解散', {
          field: 'teamId',
          status: 'DISBANDED',
        });
    }
    const request = { cityCode, subject: viewer.subject ?? '', key: idempotencyKey };
    return this.items.claim(claims, { ...request, body: { claimPlanItems: claims } });
  }

  /** Says that an item was done. */
  async complete(id: string, expectedVersion: number, viewer: Viewer): Promise<ServicePlanItem> {
    const [item] = isEntityId(id) ? await this.items.findByIds([id]) : [];
    if (!item) throw new NotFoundError('服务计划项目');
    assertMayPlan(viewer, item.divisionCode);
    return this.items.complete(id, expectedVersion);
  }
}

/** Throws all that is wrong with claims as they are written. Answers their city. */
function assertSoundClaims(claims: readonly WantedClaim[]): string {
  assertBatchSize(claims, MAX_PLAN_ROWS, 'claims');
  const city = isEntityId(claims[0]?.itemId ?? '') ? cityOfId(claims[0]?.itemId ?? '') : '';
  const ofCity = (id: string | null): boolean => id === null || (isEntityId(id) && cityOfId(id) === city);
  assertAll(
    ...claims.map(({ itemId, teamId, organizationId }, index) => () => {
      const field = `claims.${String(index)}`;
      if ((teamId === null) === (organizationId === null))
        throw new DomainError('INVALID_INPUT', '请填写一支队伍或一个单位', { field });
      if (![itemId, teamId, organizationId].every(ofCity))
        throw new DomainError('INVALID_INPUT', '项目、队伍和单位应在同一城市', { field });
    }),
    () => {
      const keys = claims.map(
        ({ itemId, teamId, organizationId }) => `${itemId} ${teamId ?? organizationId ?? ''}`,
      );
      if (new Set(keys).size === keys.length) return;
      throw new DomainError('INVALID_INPUT', '同一认领只能填写一次', { field: 'claims' });
    },
  );
  return city;
}
