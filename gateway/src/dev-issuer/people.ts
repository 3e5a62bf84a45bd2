import { DivisionLevel, type Role } from '@governance/shared';

/** Somebody ready-made to sign in as while developing. */
export interface Person {
  readonly role: Role;
  /** What the explorer shows. */
  readonly title: string;
  /** Where such a person works or lives; a place of another level is moved to one of this level. */
  readonly level: DivisionLevel;
  /** Whether working rows of that place are theirs to see; the others see by their organization or their own rows. */
  readonly governs: 'PLACE' | 'NOTHING';
}

const { COMMUNITY, TOWNSHIP, COUNTY, PREFECTURE } = DivisionLevel;

/** Everybody whom the development issuer knows, by the name that `person=` takes. */
export const PEOPLE = {
  resident: { role: 'RESIDENT', title: '居民', level: COMMUNITY, governs: 'NOTHING' },
  'grid-worker': { role: 'GRID_WORKER', title: '网格员', level: COMMUNITY, governs: 'PLACE' },
  'street-officer': { role: 'STREET_OFFICER', title: '街道干部', level: TOWNSHIP, governs: 'PLACE' },
  'department-officer': { role: 'DEPARTMENT_OFFICER', title: '部门干部', level: COUNTY, governs: 'NOTHING' },
  'district-supervisor': { role: 'DISTRICT_SUPERVISOR', title: '区级督办', level: COUNTY, governs: 'PLACE' },
  'unit-secretary': { role: 'UNIT_SECRETARY', title: '单位书记', level: COMMUNITY, governs: 'NOTHING' },
  volunteer: { role: 'VOLUNTEER', title: '志愿者', level: COMMUNITY, governs: 'NOTHING' },
  auditor: { role: 'AUDITOR', title: '审计员', level: COUNTY, governs: 'PLACE' },
  integration: { role: 'INTEGRATION', title: '数据对接', level: PREFECTURE, governs: 'PLACE' },
  administrator: { role: 'ADMINISTRATOR', title: '系统管理员', level: PREFECTURE, governs: 'PLACE' },
} as const satisfies Readonly<Record<string, Person>>;

export type PersonName = keyof typeof PEOPLE;

/** Whether a text names one of them. */
export const isPersonName = (text: string): text is PersonName => Object.hasOwn(PEOPLE, text);
