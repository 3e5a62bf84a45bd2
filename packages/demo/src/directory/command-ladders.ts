import { cityCodeOf } from '@governance/shared';
import type { CommandLadderPlan } from './command-center-plan.js';

/** The words of three published accounts: three levels in 建华区, five in 西山区, four in 锦州. */
export const COMMAND_LADDERS: readonly CommandLadderPlan[] = [
  { cityCode: '2302', levels: ['区', '街道', '社区(村)'] },
  { cityCode: '5301', levels: ['区中心', '部中心', '街道(园区、景区)中心', '社区', '小组'] },
  { cityCode: '2107', levels: ['市', '区', '街道', '社区'] },
];

/** One level of centres: for which place of a community's ancestry, under which key, and what its name ends with. */
export interface CommandStep {
  readonly place: 'PREFECTURE' | 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY';
  readonly key: string;
  readonly suffix: string;
}

const STEPS: Readonly<Record<string, readonly CommandStep[]>> = {
  '2302': [
    { place: 'COUNTY', key: 'top', suffix: '网格协调指挥中心' },
    { place: 'TOWNSHIP', key: 'street', suffix: '网格协调指挥中心' },
    { place: 'COMMUNITY', key: 'community', suffix: '网格协调服务站' },
  ],
  '5301': [
    { place: 'COUNTY', key: 'top', suffix: '智慧党建指挥中心' },
    { place: 'COUNTY', key: 'department', suffix: '部门联动中心' },
    { place: 'TOWNSHIP', key: 'street', suffix: '联动中心' },
    { place: 'COMMUNITY', key: 'community', suffix: '联动站' },
    { place: 'COMMUNITY', key: 'group', suffix: '第一小组联动点' },
  ],
  '2107': [
    { place: 'PREFECTURE', key: 'city', suffix: '网格管理中心' },
    { place: 'COUNTY', key: 'top', suffix: '网格管理中心' },
    { place: 'TOWNSHIP', key: 'street', suffix: '网格管理中心' },
    { place: 'COMMUNITY', key: 'community', suffix: '网格管理站' },
  ],
};

/** The centres above and in a place, from the top; none in a city whose account tells of no ladder. */
export const commandStepsOf = (divisionCode: string): readonly CommandStep[] =>
  STEPS[cityCodeOf(divisionCode)] ?? [];
