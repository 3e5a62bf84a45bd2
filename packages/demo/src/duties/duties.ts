import { businessDay } from '@governance/shared';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId, organizationId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { type CountyPlace, type TownshipPlace } from '../places/place.js';
import {
  ASKED_TASKS,
  CLEARED_DUTIES,
  COMMITTEE_DUTIES,
  COMMUNITY_DUTIES,
  type DutyWords,
  GRID_DUTIES,
  STREET_DUTIES,
} from '../words/duty-words.js';
import { type DutyAdmissionPlan, type DutyPlan } from './duty-plan.js';

/** Lists of duties that a place keeps, and what departments asked it to take on. */
export interface DutiesPlan {
  readonly duties: readonly DutyPlan[];
  readonly admissions: readonly DutyAdmissionPlan[];
}

/** A county's list for its communities, with what was cleared from it. */
export function countyDuties(place: CountyPlace, { anchor }: DemoContext): readonly DutyPlan[] {
  const random = randomOf('duties', place.code);
  const decidedAt = daysBefore(anchor, random.integer(500, 900));
  const clearedOn = businessDay(daysBefore(anchor, random.integer(30, 400)));
  const make = maker(place.code, place.code, 'COMMUNITY', businessDay(decidedAt));
  return [
    ...COMMUNITY_DUTIES.map((words) => make(words)),
    ...CLEARED_DUTIES.map((words) => ({ ...make(words), removedOn: clearedOn })),
  ];
}

/** A street's list and that of its grids, the duties of its committee, and three tasks that departments asked for. */
export function townshipDuties(place: TownshipPlace, { anchor }: DemoContext): DutiesPlan {
  const random = randomOf('duties', place.code);
  const decidedOn = businessDay(daysBefore(anchor, random.integer(500, 900)));
  const make = maker(place.code, place.county.code, 'STREET', decidedOn);
  const committee = organizationId(place.code, 'committee');
  const ofCommittee = COMMITTEE_DUTIES.map((title) => ({
    ...make({ kind: 'ORGANIZATION_DUTY', title, legalBasis: null, department: null }),
    organizationId: committee,
  }));
  const admissions = ASKED_TASKS.map((task, index) => admissionOf(place, { task, index, anchor, random }));
  const admitted = admissions.flatMap((admission): DutyPlan[] => {
    const { dutyItemId, decidedAt, title, legalBasis, requestingOrganizationId } = admission;
    if (dutyItemId === null || decidedAt === null) return [];
    const words = { kind: 'ADMITTED', title, legalBasis, department: null } as const;
    const duty = maker(place.code, place.county.code, 'COMMUNITY', businessDay(decidedAt))(words);
    return [{ ...duty, id: dutyItemId, responsibleOrganizationId: requestingOrganizationId }];
  });
  const ofGrids = GRID_DUTIES.map(maker(place.code, place.county.code, 'GRID', decidedOn));
  const duties = [...STREET_DUTIES.map((words) => make(words)), ...ofGrids, ...ofCommittee, ...admitted];
  return { duties, admissions };
}

const maker =
  (divisionCode: string, countyCode: string, level: DutyPlan['level'], decidedOn: string) =>
  ({ department, ...words }: DutyWords): DutyPlan => ({
    ...words,
    id: dutyId(divisionCode, words.title),
    divisionCode,
    level,
    responsibleOrganizationId: department && organizationId(countyCode, department),
    organizationId: null,
    decidedOn,
    removedOn: null,
  });

const dutyId = (divisionCode: string, title: string): string =>
  demoId('DutyItem', divisionCode, title, DIRECTORY_EPOCH);

interface Asked {
  readonly task: (typeof ASKED_TASKS)[number];
  readonly index: number;
  readonly anchor: Date;
  readonly random: Random;
}

/** One of each outcome: admitted, refused, and not decided yet. */
function admissionOf(place: TownshipPlace, { task, index, anchor, random }: Asked): DutyAdmissionPlan {
  const status = (['APPROVED', 'REJECTED', 'REQUESTED'] as const)[index % 3] ?? 'REQUESTED';
  const requestedAt = daysBefore(anchor, random.integer(30, 200));
  return {
    id: demoId('DutyAdmission', place.code, String(index + 1), DIRECTORY_EPOCH),
    divisionCode: place.code,
    status,
    requestingOrganizationId: organizationId(place.county.code, task.department),
    requestedBySubject: `department-officer-${place.county.code}`,
    title: task.title,
    legalBasis: task.legalBasis,
    staff: random.happens(0.5) ? random.integer(1, 3) : null,
    requestedAt,
    decidedAt: status === 'REQUESTED' ? null : daysBefore(anchor, random.integer(5, 25)),
    reason: status === 'REJECTED' ? '没有随事配套经费和人员,不宜由社区承担' : null,
    dutyItemId: status === 'APPROVED' ? dutyId(place.code, task.title) : null,
  };
}
