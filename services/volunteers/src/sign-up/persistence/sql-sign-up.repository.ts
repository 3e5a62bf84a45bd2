import {
  allOf,
  type ChildListReader,
  cityOfId,
  DomainError,
  NotFoundError,
  type PageWindow,
  readByCity,
  rowsOf,
  type Viewer,
  violates,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { type AttendanceCode, attendanceCodeAt } from '../attendance-code.js';
import type { SignUp, SignUpFilter } from '../sign-up.js';
import type { Arrival, SignUpRepository, WantedSignUp } from '../sign-up.repository.js';
import { attendShift } from './attend-shift.js';
import { givePlaceBack } from './give-place-back.js';
import {
  afterSignUp,
  inSignUpOrder,
  SELECT_SIGN_UPS,
  SIGN_UPS,
  signUpConditions,
  signUpsOfVolunteers,
  visibleSignUps,
} from './sign-up-statements.js';
import { takePlace } from './take-place.js';

/** Sign-ups in PostgreSQL. */
export class SqlSignUpRepository implements SignUpRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly SignUp[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<SignUp>(
        this.dataSource,
        sql`${SELECT_SIGN_UPS} WHERE u.city_code = ${city} AND u.id = ANY(${group}) AND ${visibleSignUps(viewer)}`,
      ),
    );
  }

  findPage(filter: SignUpFilter, window: PageWindow, viewer: Viewer): Promise<readonly SignUp[]> {
    const conditions = [visibleSignUps(viewer), ...signUpConditions(filter), ...afterSignUp(window)];
    return rowsOf<SignUp>(
      this.dataSource,
      sql`${SELECT_SIGN_UPS} WHERE ${allOf(conditions)} ${inSignUpOrder(window)}`,
    );
  }

  async count(filter: SignUpFilter, viewer: Viewer): Promise<number> {
    const conditions = [visibleSignUps(viewer), ...signUpConditions(filter)];
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM ${SIGN_UPS} WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  }

  ofVolunteers(viewer: Viewer): ChildListReader<null, SignUp> {
    return signUpsOfVolunteers(this.dataSource, viewer);
  }

  async add(wanted: WantedSignUp): Promise<SignUp> {
    try {
      return await this.dataSource.transaction((manager) => takePlace(manager, wanted));
    } catch (error) {
      if (!violates(error, 'sign_up_standing')) throw error;
      throw new DomainError('ALREADY_EXISTS', '您已报名该班次', { field: 'shiftId' });
    }
  }

  cancel(id: string, expectedVersion: number, at: Date): Promise<SignUp> {
    return this.dataSource.transaction((manager) => givePlaceBack(manager, id, expectedVersion, at));
  }

  async attend(arrival: Arrival): Promise<SignUp> {
    const result = await this.dataSource.transaction((manager) => attendShift(manager, arrival));
    if (result instanceof DomainError) throw result;
    return result;
  }

  async findCode(shiftId: string, at: Date): Promise<AttendanceCode> {
    const [shift] = await rowsOf<{ secret: string }>(
      this.dataSource,
      sql`SELECT code_secret AS secret FROM activity_shift
          WHERE city_code = ${cityOfId(shiftId)} AND id = ${shiftId}`,
    );
    if (!shift) throw new NotFoundError('班次', 'shiftId');
    return attendanceCodeAt({ shiftId, secret: shift.secret }, at);
  }
}
