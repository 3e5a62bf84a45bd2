import {
  assertValidExternalRef,
  assertWorkingText,
  DomainError,
  InputProblems,
  isEntityId,
  parseDivisionCode,
} from '@governance/shared';
import { assertSoundPoint, type RequestPoint } from '../request-point/request-point.js';
import { CLOSED_STATUSES, RequestStatus } from '../service-request/request-status.js';
import type { ImportMapping } from './import-mapping.js';
import type { ReadTime } from './source-time.js';

/** A row of another system as a request: everything that it says, and nothing else. */
export interface ImportedRequest {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly externalId: string;
  readonly divisionCode: string;
  readonly categoryCode: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: RequestStatus;
  /** In the words of the other system. */
  readonly statusThere: string;
  readonly receivedAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
  readonly departmentId: string | null;
  readonly point: RequestPoint | null;
}

/** Why a row is refused: one reason for each rule that it breaks. */
export interface RefusedRow {
  readonly line: number;
  readonly externalId: string | null;
  readonly reasons: readonly string[];
}

/** What a reader of rows needs. */
export interface RowReader {
  readonly mapping: ImportMapping;
  readonly readTime: ReadTime;
  readonly now: Date;
}

/** A row by the names of its columns. */
export type SourceRow = (column: string) => string;

/** Nobody has to be named for these. */
const WITHOUT_DEPARTMENT: ReadonlySet<RequestStatus> = new Set([
  RequestStatus.RECEIVED,
  RequestStatus.ANSWERED,
  RequestStatus.CLOSED,
  RequestStatus.REJECTED,
  RequestStatus.CANCELLED,
]);

/** Reads a row by a mapping: a request, or all that is wrong with it. Nothing is left out, cut or guessed. */
export function readRow(
  line: number,
  row: SourceRow,
  { mapping, readTime, now }: RowReader,
): ImportedRequest | RefusedRow {
  const { columns } = mapping;
  const found = new Findings();
  const externalId = row(columns.id).trim();
  const statusThere = row(columns.status).trim();
  const status = found.of(
    mapping.statuses[statusThere],
    () => `${columns.status}: “${statusThere}” 没有对应的状态`,
  );
  const times = timesOf(row, { mapping, readTime, now }, found);
  const request = {
    line,
    externalId,
    statusThere,
    ...times,
    status: status ?? RequestStatus.RECEIVED,
    categoryCode: mapped(row, columns.category, mapping.categories, found) ?? '',
    divisionCode: divisionOf(row, mapping, found),
    departmentId: departmentOf(row, mapping, found),
    title: columns.title
      .map((column) => row(column).trim())
      .filter(Boolean)
      .join(' · '),
    description: textOf(columns.description ?? [], row),
    point: pointOf(row, mapping, found),
  };
  found.check(() => {
    assertValidExternalRef({ system: mapping.system, id: externalId }, columns.id);
  });
  found.check(() => {
    assertWorkingText(request.title, { field: columns.title.join('+'), most: 100, what: '标题' });
  });
  found.check(() => {
    if (request.description !== null)
      assertWorkingText(request.description, { field: 'description', most: 2000, what: '内容' });
  });
  if (status !== undefined) assertTogether(request, columns.closedAt ?? 'closedAt', found);
  if (found.reasons.length === 0) return request;
  return { line, externalId: externalId === '' ? null : externalId, reasons: found.reasons };
}

/** What status, times and department must say alike. */
function assertTogether(
  { status, receivedAt, closedAt, departmentId }: ImportedRequest,
  column: string,
  found: Findings,
): void {
  const isClosed = CLOSED_STATUSES.has(status);
  if (isClosed && closedAt === null) found.add(`${column}: 状态 ${status} 应有办结时间`);
  if (!isClosed && closedAt !== null) found.add(`${column}: 状态 ${status} 不应有办结时间`);
  if (closedAt !== null && closedAt < receivedAt) found.add(`${column}: 办结时间早于受理时间`);
  if (departmentId === null && !WITHOUT_DEPARTMENT.has(status)) found.add(`状态 ${status} 应指明承办部门`);
}

function timesOf(row: SourceRow, { mapping, readTime, now }: RowReader, found: Findings) {
  const { receivedAt, closedAt } = mapping.columns;
  const timeIn = (column: string, text: string): Date | null => {
    const at = readTime(text);
    if (at === null) found.add(`${column}: “${text}” 不是 ${mapping.timeFormat} 格式的时间`);
    else if (at > now) found.add(`${column}: “${text}” 晚于现在`);
    return at;
  };
  const closed = closedAt === undefined ? '' : row(closedAt).trim();
  return {
    receivedAt: timeIn(receivedAt, row(receivedAt).trim()) ?? now,
    closedAt: closedAt === undefined || closed === '' ? null : timeIn(closedAt, closed),
  };
}

function mapped(
  row: SourceRow,
  column: string,
  words: Readonly<Record<string, string>>,
  found: Findings,
): string | undefined {
  const word = row(column).trim();
  return found.of(words[word], () => `${column}: “${word}” 没有对应的代码`);
}

function divisionOf(row: SourceRow, { columns, divisions, defaultDivision }: ImportMapping, found: Findings) {
  const word = columns.division === undefined ? '' : row(columns.division).trim();
  const code =
    word === ''
      ? found.of(defaultDivision, () => '没有行政区划,映射也未规定默认值')
      : mapped(row, columns.division ?? '', divisions, found);
  if (code === undefined) return '';
  found.check(() => parseDivisionCode(code, columns.division ?? 'defaultDivision'));
  return code;
}

function departmentOf(
  row: SourceRow,
  { columns, departments }: ImportMapping,
  found: Findings,
): string | null {
  if (columns.department === undefined || row(columns.department).trim() === '') return null;
  const id = mapped(row, columns.department, departments, found) ?? null;
  if (id !== null && !isEntityId(id)) found.add(`${columns.department}: “${id}” 不是组织的编号`);
  return id;
}

/** A point that is not there is none; half a point is refused. */
function pointOf(row: SourceRow, { columns }: ImportMapping, found: Findings): RequestPoint | null {
  const { longitude, latitude } = columns;
  if (longitude === undefined || latitude === undefined) return null;
  const [east, north] = [row(longitude).trim(), row(latitude).trim()];
  if (east === '' && north === '') return null;
  const point = {
    longitude: east === '' ? NaN : Number(east),
    latitude: north === '' ? NaN : Number(north),
    coordinateSystem: 'WGS84',
  };
  found.check(() => {
    assertSoundPoint(point);
  });
  return point;
}

const textOf = (columns: readonly string[], row: SourceRow): string | null =>
  columns
    .map((column) => row(column).trim())
    .filter(Boolean)
    .join('\n') || null;

/** All that is wrong with one row. */
class Findings {
  readonly reasons: string[] = [];

  add(reason: string): void {
    this.reasons.push(reason);
  }

  of<T>(value: T | undefined, reason: () => string): T | undefined {
    if (value === undefined) this.add(reason());
    return value;
  }

  check(rule: () => unknown): void {
    try {
      rule();
    } catch (error) {
      const problems = error instanceof InputProblems ? error.problems : [error];
      for (const problem of problems) {
        if (!(problem instanceof DomainError)) throw problem;
        this.add(`${String(problem.details['field'])}: ${problem.message}`);
      }
    }
  }
}
