import {
  DomainError,
  isEntityId,
  type Page,
  type PageRequest,
  parseBusinessDay,
  parseDivisionCode,
  parseGridCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { EnforcementTeamRepository } from '../enforcement-team/enforcement-team.repository.js';
import type { CaseRepository } from '../working-case/case.repository.js';
import { planStep, type WantedStep } from '../working-case/case-moves.js';
import { caseOrder } from '../working-case/case-order.js';
import { INSPECTION_TABLE, InspectionAction } from './inspection-moves.js';
import { assertAllConfirmed, assertMayPlan, standsToInspection } from './joint-inspection.policy.js';
import { type InspectionFilter, InspectionStatus, type JointInspection } from './joint-inspection.js';
import { assertSoundInspection, type NewJointInspection } from './new-joint-inspection.js';

/** In which order inspections are listed. */
export const INSPECTION_ORDER = caseOrder<JointInspection>('jointInspections');

/** What the service works on. */
export interface InspectionParts {
  readonly inspections: CaseRepository<JointInspection, InspectionFilter>;
  readonly teams: EnforcementTeamRepository;
  /** The id of the grid with this code in a place; throws `INVALID_INPUT` naming `gridCode`. */
  readonly gridIn: (gridCode: string, divisionCode: string) => Promise<string>;
  readonly now?: (() => Date) | undefined;
}

/** What can be done with joint inspections. */
export class JointInspectionService {
  constructor(private readonly parts: InspectionParts) {}

  /** A page of the inspections that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: InspectionFilter, request: PageRequest, viewer: Viewer): Promise<Page<JointInspection>> {
    const selection = { viewer, filter: soundInspectionFilter(filter) };
    return readPage({ rows: this.parts.inspections, order: INSPECTION_ORDER }, selection, request);
  }

  /** Plans an inspection. A repetition with the same key answers the one that the first made. */
  async plan(input: NewJointInspection, idempotencyKey: string, viewer: Viewer): Promise<JointInspection> {
    const inspection = normalized(input);
    const { divisionCode, title, agencyIds, teamId, plannedDay } = inspection;
    const sponsorId = inspection.sponsorId ?? viewer.organization;
    const at = this.now();
    assertMayPlan(viewer, divisionCode);
    assertSoundInspection(inspection, sponsorId, at);
    await this.assertStandingTeam(teamId);
    const { gridCode } = inspection;
    const gridId = gridCode === null ? null : await this.parts.gridIn(gridCode, divisionCode);
    const { organization: organizationId, subject } = viewer;
    const sites = inspection.sites.map(({ name, address, longitude, latitude }, index) => ({
      number: index + 1,
      name,
      address,
      longitude,
      latitude,
    }));
    return this.parts.inspections.open(
      {
        divisionCode,
        title,
        gridId,
        agencyIds,
        teamId,
        sites,
        plannedDay,
        sponsorId: sponsorId ?? '',
        findingCount: 0,
        openFindings: 0,
        startedAt: null,
        endedAt: null,
      },
      {
        at,
        from: null,
        to: InspectionStatus.PLANNED,
        action: 'OPEN',
        role: 'SPONSOR',
        organizationId,
        subject,
        text: null,
      },
      { subject: subject ?? '', key: idempotencyKey, body: { planJointInspection: inspection } },
    );
  }

  /** Moves an inspection on, as the table of moves allows; it is closed when every finding is confirmed. */
  move(id: string, wanted: WantedStep<InspectionAction>, viewer: Viewer): Promise<JointInspection> {
    const at = this.now();
    return this.parts.inspections.change(id, viewer, (held) => {
      const step = planStep(INSPECTION_TABLE, held, wanted, {
        viewer,
        at,
        standsAs: standsToInspection(viewer, held),
      });
      assertAllConfirmed(held, wanted.action);
      const ends = step.to === InspectionStatus.CLOSED || step.to === InspectionStatus.CANCELLED;
      return {
        step,
        set: {
          ...(wanted.action === InspectionAction.START ? { startedAt: at } : {}),
          ...(ends ? { endedAt: at } : {}),
        },
      };
    });
  }

  private async assertStandingTeam(teamId: string | null): Promise<void> {
    if (teamId === null) return;
    const [team] = isEntityId(teamId) ? await this.parts.teams.findByIds([teamId]) : [];
    if (team?.dissolvedAt === null) return;
    throw new DomainError('INVALID_INPUT', '没有这支联合执法队,或已撤销', { field: 'teamId' });
  }

  private now(): Date {
    return this.parts.now?.() ?? new Date();
  }
}

const normalized = (input: NewJointInspection): NewJointInspection => ({
  ...input,
  divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
  gridCode: input.gridCode === null ? null : parseGridCode(input.gridCode, 'gridCode'),
  title: input.title.trim(),
  plannedDay: parseBusinessDay(input.plannedDay, 'plannedDay'),
  sites: input.sites.map((site) => ({ ...site, name: site.name.trim(), address: site.address.trim() })),
});

/** Checks a filter; also for lists under other things. Names the argument in every error. */
export const soundInspectionFilter = ({
  plannedFrom,
  plannedTo,
  ...rest
}: InspectionFilter): InspectionFilter => ({
  ...withSoundPlace(rest),
  plannedFrom: plannedFrom == null ? null : parseBusinessDay(plannedFrom, 'filter.plannedFrom'),
  plannedTo: plannedTo == null ? null : parseBusinessDay(plannedTo, 'filter.plannedTo'),
});
