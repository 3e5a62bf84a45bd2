import { EntitySchema } from 'typeorm';

interface ConsultationMeetingRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  day: string;
  chairId: string;
  status: string;
  openedAt: Date;
  decisions: string | null;
  recordedAt: Date | null;
}

interface ConsultationMatterRow {
  cityCode: string;
  meetingId: string;
  number: number;
  title: string;
  requestId: string | null;
  whistleId: string | null;
  problemCaseId: string | null;
  organizationId: string | null;
  decision: string | null;
  settled: boolean;
  carriedFromId: string | null;
  carriedFromNumber: number | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'consultation_meeting_pkey' } as const;
const matterKey = { primary: true, primaryKeyConstraintName: 'consultation_matter_pkey' } as const;
const text = { type: 'text' } as const;
const optional = { type: 'text', nullable: true } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Consultation meetings as they stand now. A place has one a day: the unique index sees to that. */
export const consultationMeetingTable = new EntitySchema<ConsultationMeetingRow>({
  name: 'ConsultationMeeting',
  tableName: 'consultation_meeting',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { ...text, name: 'division_code' },
    divisionCodeThen: { ...optional, name: 'division_code_then' },
    version: { type: 'integer' },
    day: { type: 'date' },
    chairId: { ...text, name: 'chair_id' },
    status: { ...text },
    openedAt: { ...instant, name: 'opened_at' },
    decisions: { ...optional },
    recordedAt: { ...instant, name: 'recorded_at', nullable: true },
  },
  checks: [
    {
      name: 'consultation_meeting_recorded',
      expression:
        "(recorded_at IS NOT NULL) = (status = 'RECORDED') AND (decisions IS NULL) = (recorded_at IS NULL)",
    },
  ],
  indices: [
    {
      name: 'consultation_meeting_once',
      columns: ['cityCode', 'divisionCode', 'day'],
      unique: true,
      where: "status <> 'CANCELLED'",
    },
    { name: 'consultation_meeting_place', columns: ['cityCode', 'divisionCode', 'openedAt', 'id'] },
    { name: 'consultation_meeting_chair', columns: ['cityCode', 'chairId', 'openedAt', 'id'] },
  ],
});

/** Matters of consultation meetings, with the meeting that one was carried from. */
export const consultationMatterTable = new EntitySchema<ConsultationMatterRow>({
  name: 'ConsultationMatter',
  tableName: 'consultation_matter',
  columns: {
    cityCode: { ...matterKey, type: 'text', name: 'city_code' },
    meetingId: { ...matterKey, type: 'text', name: 'meeting_id' },
    number: { ...matterKey, type: 'integer' },
    title: { ...text },
    requestId: { ...optional, name: 'request_id' },
    whistleId: { ...optional, name: 'whistle_id' },
    problemCaseId: { ...optional, name: 'problem_case_id' },
    organizationId: { ...optional, name: 'organization_id' },
    decision: { ...optional },
    settled: { type: 'boolean', default: false },
    carriedFromId: { ...optional, name: 'carried_from_id' },
    carriedFromNumber: { type: 'integer', name: 'carried_from_number', nullable: true },
  },
  foreignKeys: [
    {
      name: 'consultation_matter_meeting_fkey',
      target: 'ConsultationMeeting',
      columnNames: ['cityCode', 'meetingId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'consultation_matter_request_fkey',
      target: 'ServiceRequest',
      columnNames: ['cityCode', 'requestId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'consultation_matter_problem_fkey',
      target: 'ProblemCase',
      columnNames: ['cityCode', 'problemCaseId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'consultation_matter_carried_fkey',
      target: 'ConsultationMatter',
      columnNames: ['cityCode', 'carriedFromId', 'carriedFromNumber'],
      referencedColumnNames: ['cityCode', 'meetingId', 'number'],
    },
  ],
  checks: [
    { name: 'consultation_matter_count', expression: 'number >= 1 AND number <= 50' },
    {
      name: 'consultation_matter_about',
      expression: 'num_nonnulls(request_id, whistle_id, problem_case_id) <= 1',
    },
    {
      name: 'consultation_matter_carried',
      expression: '(carried_from_id IS NULL) = (carried_from_number IS NULL)',
    },
  ],
  indices: [
    { name: 'consultation_matter_organization', columns: ['cityCode', 'organizationId', 'meetingId'] },
    {
      name: 'consultation_matter_carried_index',
      columns: ['cityCode', 'carriedFromId', 'carriedFromNumber'],
    },
    { name: 'consultation_matter_request', columns: ['cityCode', 'requestId'] },
    { name: 'consultation_matter_problem', columns: ['cityCode', 'problemCaseId'] },
  ],
});
