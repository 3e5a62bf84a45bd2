import {
  cityOfId,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseBusinessDay,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { planStep } from '../working-case/case-moves.js';
import { caseOrder } from '../working-case/case-order.js';
import { assertMayConvene, standsToConsultation } from './consultation-meeting.policy.js';
import type { ConsultationRepository } from './consultation-meeting.repository.js';
import {
  type ConsultationFilter,
  type ConsultationMeeting,
  ConsultationStatus,
} from './consultation-meeting.js';
import { CONSULTATION_TABLE, takesDecisions } from './consultation-moves.js';
import {
  assertConsultationNeeds,
  assertSoundConsultation,
  type NewConsultation,
  type NewMatter,
  type WantedConsultationStep,
} from './new-consultation.js';

/** In which order meetings are listed. */
export const CONSULTATION_ORDER = caseOrder<ConsultationMeeting>('consultationMeetings');

/** What the service works on. */
export interface ConsultationParts {
  readonly meetings: ConsultationRepository;
  /** Those among them that the viewer may see; whistles are named by id alone. */
  readonly seenRequests: (ids: readonly string[], viewer: Viewer) => Promise<ReadonlySet<string>>;
  readonly seenProblemCases: (ids: readonly string[], viewer: Viewer) => Promise<ReadonlySet<string>>;
  readonly now?: (() => Date) | undefined;
}

/** What can be done with consultation meetings. */
export class ConsultationMeetingService {
  constructor(private readonly parts: ConsultationParts) {}

  /** A page of the meetings that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(
    filter: ConsultationFilter,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<ConsultationMeeting>> {
    const selection = { viewer, filter: soundConsultationFilter(filter) };
    return readPage({ rows: this.parts.meetings, order: CONSULTATION_ORDER }, selection, request);
  }

  /** Convenes the meeting of a day. A repetition with the same key answers the one that the first convened. */
  async convene(
    input: NewConsultation,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<ConsultationMeeting> {
    const meeting: NewConsultation = {
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      day: parseBusinessDay(input.day, 'day'),
      chairId: input.chairId,
      matters: input.matters.map(trimmed),
    };
    const { organization: organizationId, subject } = viewer;
    const { divisionCode, day, matters } = meeting;
    const chairId = meeting.chairId ?? organizationId;
    const at = this.now();
    assertMayConvene(viewer, divisionCode);
    assertSoundConsultation(meeting, chairId, at);
    await this.assertSeen(matters, viewer);
    return this.parts.meetings.convene(
      { divisionCode, day, chairId: chairId ?? '', decisions: null, recordedAt: null },
      {
        at,
        from: null,
        to: ConsultationStatus.CONVENED,
        action: 'OPEN',
        role: 'CHAIR',
        organizationId,
        subject,
        text: null,
      },
      matters,
      { subject: subject ?? '', key: idempotencyKey, body: { conveneConsultation: meeting } },
    );
  }

  /** Moves a meeting on, as the table of moves allows: matters are added, what was decided is recorded or amended. */
  async move(id: string, given: WantedConsultationStep, viewer: Viewer): Promise<ConsultationMeeting> {
    if (!isEntityId(id)) throw new NotFoundError(CONSULTATION_TABLE.what);
    const at = this.now();
    const wanted: WantedConsultationStep = {
      ...given,
      decisions: given.decisions?.trim() ?? null,
      matters: given.matters.map(trimmed),
      outcomes: given.outcomes.map((one) => ({ ...one, decision: one.decision?.trim() ?? null })),
    };
    await this.assertSeen(wanted.matters, viewer);
    const { decisions, matters: added, outcomes } = wanted;
    return this.parts.meetings.changeWithMatters(
      id,
      viewer,
      (held) => {
        const step = planStep(CONSULTATION_TABLE, held, wanted, {
          viewer,
          at,
          standsAs: standsToConsultation(viewer, held),
        });
        assertConsultationNeeds(wanted, cityOfId(id));
        return { step, set: takesDecisions(wanted.action) ? { decisions, recordedAt: at } : {} };
      },
      { added, outcomes },
    );
  }

  private async assertSeen(matters: readonly NewMatter[], viewer: Viewer): Promise<void> {
    const named = (of: (matter: NewMatter) => string | null) =>
      matters.flatMap((matter) => of(matter) ?? []).filter(isEntityId);
    const requests = named(({ requestId }) => requestId);
    const cases = named(({ problemCaseId }) => problemCaseId);
    const [seenRequests, seenCases] = await Promise.all([
      requests.length === 0 ? NONE : this.parts.seenRequests(requests, viewer),
      cases.length === 0 ? NONE : this.parts.seenProblemCases(cases, viewer),
    ]);
    for (const [index, { requestId, problemCaseId }] of matters.entries()) {
      const field = `matters.${String(index)}`;
      if (requestId !== null && !seenRequests.has(requestId))
        throw new NotFoundError('诉求', `${field}.requestId`);
      if (problemCaseId !== null && !seenCases.has(problemCaseId))
        throw new NotFoundError('问题工单', `${field}.problemCaseId`);
    }
  }

  private now(): Date {
    return this.parts.now?.() ?? new Date();
  }
}

/** Checks a filter; also for lists under other things. Names the argument in every error. */
export const soundConsultationFilter = ({ from, to, ...rest }: ConsultationFilter): ConsultationFilter => ({
  ...withSoundPlace(rest),
  from: from == null ? null : parseBusinessDay(from, 'filter.from'),
  to: to == null ? null : parseBusinessDay(to, 'filter.to'),
});

const NONE: ReadonlySet<string> = new Set();

const trimmed = (matter: NewMatter): NewMatter => ({ ...matter, title: matter.title.trim() });
