import type { IdempotentRequest, Viewer } from '@governance/shared';
import type { CaseStep } from '../working-case/case-moves.js';
import type { CaseChange, CaseRepository, NewCase } from '../working-case/case.repository.js';
import type {
  ConsultationFilter,
  ConsultationMatter,
  ConsultationMeeting,
  ConsultationStatus,
} from './consultation-meeting.js';
import type { MatterOutcome, NewMatter } from './new-consultation.js';

/** What happens to matters along with a move of their meeting. */
export interface MatterChanges {
  readonly added: readonly NewMatter[];
  readonly outcomes: readonly MatterOutcome[];
}

/** Every consultation meeting with its matters. */
export interface ConsultationRepository extends Pick<
  CaseRepository<ConsultationMeeting, ConsultationFilter>,
  'findByIds' | 'findPage' | 'count' | 'ofDivisions'
> {
  /** In order; at most 50 for each. The meetings must have been read as a viewer. */
  findMatters(meetingIds: readonly string[]): Promise<readonly ConsultationMatter[]>;
  /**
   * Stores a meeting, once for each request key, with what the meeting before left open and what is new. Throws
   * `DIVISION_UNKNOWN`, `ALREADY_EXISTS` for a day that has one, and `INVALID_INPUT` for one before the last, or with too
   * many matters.
   */
  convene(
    row: NewCase<ConsultationMeeting>,
    step: CaseStep<ConsultationStatus>,
    matters: readonly NewMatter[],
    key: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<ConsultationMeeting>;
  /**
   * Holds a meeting that the viewer may see and changes it and its matters, in one transaction. Throws `NOT_FOUND`, what
   * `plan` throws, and `INVALID_INPUT` for matters that it does not have, that went on to a later meeting, or are too many.
   */
  changeWithMatters(
    id: string,
    viewer: Viewer,
    plan: (held: ConsultationMeeting) => CaseChange<ConsultationMeeting>,
    changes: MatterChanges,
  ): Promise<ConsultationMeeting>;
}
