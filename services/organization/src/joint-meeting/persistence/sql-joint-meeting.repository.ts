import {
  appendEvents,
  cityOfId,
  claimKey,
  type IdempotentRequest,
  newEntityId,
  NotFoundError,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { JointBody } from '../../joint-body/joint-body.js';
import { holdStandingBody } from '../../joint-body/persistence/hold-joint-body.js';
import type { JointMeeting, LastMeeting } from '../joint-meeting.js';
import type { JointMeetingRepository } from '../joint-meeting.repository.js';
import type { NewJointMeeting } from '../new-joint-meeting.js';
import { meetingsOfBodies, SELECT_MEETINGS } from './joint-meeting-statements.js';
import { jointMeetingTable } from './joint-meeting.table.js';

/** Meetings in PostgreSQL. */
export class SqlJointMeetingRepository implements JointMeetingRepository {
  readonly ofBodies: JointMeetingRepository['ofBodies'];

  constructor(private readonly dataSource: DataSource) {
    this.ofBodies = meetingsOfBodies(dataSource);
  }

  findLast(jointBodyIds: readonly string[]): Promise<readonly LastMeeting[]> {
    return readByCity(jointBodyIds, (city, group) =>
      rowsOf<LastMeeting>(
        this.dataSource,
        sql`SELECT t.joint_body_id AS "jointBodyId", max(t.held_at) AS "heldAt" FROM joint_meeting t
            WHERE t.city_code = ${city} AND t.joint_body_id = ANY(${group}) GROUP BY t.joint_body_id`,
      ),
    );
  }

  add(meeting: NewJointMeeting, request: Omit<IdempotentRequest, 'cityCode'>): Promise<JointMeeting> {
    const cityCode = cityOfId(meeting.jointBodyId);
    const id = newEntityId(cityCode);
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return theMeeting(manager, replayOf);
      const body = await holdStandingBody(manager, meeting.jointBodyId, 'jointBodyId');
      await manager.insert(jointMeetingTable, { ...meeting, cityCode, id });
      const stored = await theMeeting(manager, id);
      await announceMeeting(manager, stored, body);
      return stored;
    });
  }
}

async function theMeeting(transaction: Sql, id: string): Promise<JointMeeting> {
  const [meeting] = await rowsOf<JointMeeting>(
    transaction,
    sql`${SELECT_MEETINGS} WHERE t.city_code = ${cityOfId(id)} AND t.id = ${id}`,
  );
  if (!meeting) throw new NotFoundError('会议');
  return meeting;
}

/** A meeting never changes, so its event is its first and last. */
async function announceMeeting(
  transaction: Sql,
  { id, jointBodyId, kind, heldAt, attendance }: JointMeeting,
  { divisionCode }: JointBody,
): Promise<void> {
  await appendEvents(transaction, [
    {
      type: 'JointMeetingRecorded',
      entity: 'JointMeeting',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version: 1,
      payload: { jointBodyId, divisionCode, kind, heldAt, attendance },
    },
  ]);
}
