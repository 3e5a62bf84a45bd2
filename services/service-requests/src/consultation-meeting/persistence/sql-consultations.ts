import {
  cityCodeOf,
  claimKey,
  DivisionCopyDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  readByCity,
  type Viewer,
  violates,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import type { CaseStep } from '../../working-case/case-moves.js';
import type { CaseChange, NewCase } from '../../working-case/case.repository.js';
import { changeCase, openCase, storedCase } from '../../working-case/persistence/case-noun.js';
import { SqlCases } from '../../working-case/persistence/sql-cases.js';
import type { ConsultationRepository, MatterChanges } from '../consultation-meeting.repository.js';
import type {
  ConsultationFilter,
  ConsultationMatter,
  ConsultationMeeting,
  ConsultationStatus,
} from '../consultation-meeting.js';
import type { NewMatter } from '../new-consultation.js';
import { CONSULTATION_NOUN } from './consultation-noun.js';
import { addMatters, carryOver, changeMatters, mattersOf } from './store-matters.js';

/** Consultation meetings in PostgreSQL. */
export class SqlConsultations
  extends SqlCases<ConsultationMeeting, ConsultationFilter>
  implements ConsultationRepository
{
  constructor(dataSource: DataSource) {
    super(dataSource, CONSULTATION_NOUN);
  }

  findMatters(meetingIds: readonly string[]): Promise<readonly ConsultationMatter[]> {
    return readByCity(meetingIds, (city, group) => mattersOf(this.dataSource, city, group));
  }

  async convene(
    row: NewCase<ConsultationMeeting>,
    step: CaseStep<ConsultationStatus>,
    matters: readonly NewMatter[],
    key: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<ConsultationMeeting> {
    const { divisionCode } = row;
    const id = newEntityId(divisionCode);
    try {
      return await this.dataSource.transaction(async (manager) => {
        const { replayOf } = await claimKey(manager, { cityCode: cityCodeOf(divisionCode), ...key }, id);
        if (replayOf !== null) return await storedCase(manager, CONSULTATION_NOUN, replayOf);
        await new DivisionCopyDirectory(manager).requireDivision(manager, divisionCode, 'divisionCode');
        const meeting = await openCase(manager, CONSULTATION_NOUN, { ...row, id }, step);
        await carryOver(manager, meeting);
        await addMatters(manager, meeting, matters);
        return meeting;
      });
    } catch (error) {
      if (!violates(error, 'consultation_meeting_once')) throw error;
      throw new DomainError('ALREADY_EXISTS', '该地当天已有会商', { field: 'day' });
    }
  }

  changeWithMatters(
    id: string,
    viewer: Viewer,
    plan: (held: ConsultationMeeting) => CaseChange<ConsultationMeeting>,
    changes: MatterChanges,
  ): Promise<ConsultationMeeting> {
    return this.dataSource.transaction(async (manager) => {
      const meeting = await changeCase(manager, CONSULTATION_NOUN, { id, viewer }, plan);
      await changeMatters(manager, meeting, changes);
      return meeting;
    });
  }
}
