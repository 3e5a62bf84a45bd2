import { businessDay } from '@governance/shared';
import { daysBefore } from '../chance/demo-context.js';
import { demoId } from '../chance/demo-id.js';
import { randomOf } from '../chance/random.js';
import { type TownshipPlan } from '../organizations/township-plan.js';

/** How the bodies of a street or town are set up. */
export interface InstitutionSetupPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly organizationId: string;
  readonly patternCode: string;
  readonly bodiesBefore: number;
  readonly bodiesAfter: number;
  readonly departments: readonly { readonly name: string; readonly kind: 'OFFICE' | 'CENTRE' | 'TEAM' }[];
  readonly synchronisations: readonly { readonly aspect: string; readonly on: string }[];
  readonly validFrom: Date;
}

/** Counts of the staff of a street or town on a day. */
export interface StaffAggregatePlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly organizationId: string;
  /** `YYYY-MM-DD`. */
  readonly countedOn: string;
  readonly headcount: number;
  readonly established: number;
  readonly fullTime: number;
  readonly partTime: number;
  readonly meanAge: number;
  readonly bachelorPlus: number;
  readonly relevantBackground: number;
}

const OFFICES = ['党政办公室', '基层党建办公室', '平安建设办公室', '城市管理办公室', '社区建设办公室'];
const CENTRES = [
  '便民服务中心',
  '党群服务中心',
  '综治中心',
  '文化服务中心',
  '退役军人服务站',
  '网格化服务中心',
];
const PATTERNS = [
  { patternCode: '4办2中心', offices: 4, centres: 2 },
  { patternCode: '5办6中心', offices: 5, centres: 6 },
  { patternCode: '3办+1特色+2事业', offices: 4, centres: 2 },
];
const ASPECTS = ['FUNCTIONS', 'INSTITUTIONS', 'STAFF', 'MECHANISMS'];

/** The set-up of a street or town since its reform, some years ago. */
export function institutionSetupOf({ place, committee }: TownshipPlan): InstitutionSetupPlan {
  const random = randomOf('institution-setup', place.code);
  const { patternCode, offices, centres } = random.pick(PATTERNS);
  const validFrom = daysBefore(committee.validFrom, -random.integer(4_600, 5_600));
  const departments = [
    ...OFFICES.slice(0, offices).map((name) => ({ name, kind: 'OFFICE' as const })),
    ...CENTRES.slice(0, centres).map((name) => ({ name, kind: 'CENTRE' as const })),
  ];
  return {
    id: demoId('InstitutionSetup', place.code, 'reform', validFrom),
    divisionCode: place.code,
    organizationId: committee.id,
    patternCode,
    bodiesBefore: departments.length + random.integer(6, 18),
    bodiesAfter: departments.length,
    departments,
    synchronisations: random
      .pickSome(ASPECTS, random.integer(2, 4))
      .map((aspect) => ({ aspect, on: businessDay(validFrom) })),
    validFrom,
  };
}

/** Its staff a year after the reform, in numbers. */
export function staffAggregateOf({ place, committee }: TownshipPlan): StaffAggregatePlan {
  const random = randomOf('staff-aggregate', place.code);
  const headcount = random.integer(24, 70);
  const fullTime = headcount - random.integer(0, 12);
  const countedAt = daysBefore(committee.validFrom, -random.integer(5_700, 6_000));
  return {
    id: demoId('StaffAggregate', place.code, 'year-1', countedAt),
    divisionCode: place.code,
    organizationId: committee.id,
    countedOn: businessDay(countedAt),
    headcount,
    established: headcount + random.integer(-6, 6),
    fullTime,
    partTime: headcount - fullTime,
    meanAge: random.integer(330, 420) / 10,
    bachelorPlus: Math.round(headcount * (random.integer(45, 80) / 100)),
    relevantBackground: Math.round(headcount * (random.integer(30, 55) / 100)),
  };
}
