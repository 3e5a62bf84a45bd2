import { DomainError, NotFoundError, parseDivisionCode, type SubgraphName } from '@governance/shared';
import type { buildSubgraphSchema } from '@apollo/subgraph';

const DIVISIONS = [
  ['530000000000', '云南省', 'PROVINCE'],
  ['530100000000', '昆明市', 'PREFECTURE'],
  ['530112000000', '西山区', 'COUNTY'],
  ['530112001000', '西苑街道', 'TOWNSHIP'],
  ['530112001001', '凯苑社区居委会', 'COMMUNITY'],
  ['530112001002', '丽苑社区居委会', 'COMMUNITY'],
].map(([code = '', name = '', level = '']) => ({ code, name, level }));

/** The first community has no organizations, as places outside the demonstration data have none. */
const ORGANIZATIONS = [
  ['o-county', '西山区委', 'COMMITTEE', '530112000000'],
  ['o-department', '西山区水务局', 'DEPARTMENT', '530112000000'],
  ['o-street', '西苑街道党工委', 'WORK_COMMITTEE', '530112001000'],
  ['o-committee', '丽苑社区党委', 'COMMITTEE', '530112001002'],
  ['o-school', '丽苑小学', 'PUBLIC_INSTITUTION', '530112001002'],
].map(([id = '', name = '', kind = '', divisionCode = '']) => ({ id, name, kind, divisionCode }));

const GRIDS = [
  { id: 'g1', name: '第一网格' },
  { id: 'g2', name: '第二网格' },
];
const MEMBERS = ORGANIZATIONS.slice(3).map((organization) => ({ role: '委员', organization }));

type Module = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number];
type Resolvers = NonNullable<Extract<Module, { resolvers?: unknown }>['resolvers']>;

interface Coded {
  readonly code: string;
}
interface Identified {
  readonly id: string;
}

const isAbove = (upper: string, lower: string): boolean =>
  upper !== lower && lower.startsWith(upper.replace(/(000)?(000)?(00)*$/, ''));
const requestOf = (id: string) => ({ id: `r-${id}`, number: `A-${id}`, title: '路灯不亮' });

/** What the four test subgraphs answer. */
export const TEST_RESOLVERS: Readonly<Record<SubgraphName, Resolvers>> = {
  organization: {
    Query: {
      organization: (_: unknown, { id }: Identified) => find(ORGANIZATIONS, id),
      organizations: (_: unknown, { filter }: { filter: { divisionCode: string; kind: string } }) => ({
        nodes: ORGANIZATIONS.filter(
          ({ divisionCode, kind }) => divisionCode === filter.divisionCode && kind === filter.kind,
        ),
      }),
      auditTrail: () => ['一条记录'],
    },
    Organization: { __resolveReference: ({ id }: Identified) => find(ORGANIZATIONS, id) },
    Division: {
      organizations: ({ code }: Coded) => ({
        nodes: ORGANIZATIONS.filter((one) => one.divisionCode === code),
      }),
      jointBodies: () => ({ nodes: [{ name: '丽苑社区大党委', members: { nodes: MEMBERS } }] }),
    },
  },
  grid: {
    Query: {
      division: (_: unknown, { code }: Coded) =>
        DIVISIONS.find((division) => division.code === parseDivisionCode(code)) ?? null,
    },
    Division: {
      ancestors: ({ code }: Coded) => DIVISIONS.filter((division) => isAbove(division.code, code)),
      children: ({ code }: Coded) => {
        const below = DIVISIONS.filter((division) => isAbove(code, division.code));
        return { nodes: below.filter(({ level }) => level === below[0]?.level) };
      },
      grids: (_: unknown, { first }: { first: number }) => {
        if (first > 100) throw new DomainError('PAGE_SIZE_INVALID', '每页最多100条', { field: 'first' });
        return { nodes: GRIDS };
      },
    },
  },
  'service-requests': {
    Query: {
      serviceRequest: (_: unknown, { number }: { number: string }) => {
        if (number === 'BUG') throw new Error('password=hunter2 in SELECT * FROM personal');
        throw new NotFoundError('诉求', 'number');
      },
    },
    Mutation: { createServiceRequest: () => requestOf('new') },
    Grid: {
      serviceRequests: ({ id }: Identified) => ({ nodes: [requestOf(id)], totalCount: 1 }),
      requestCount: () => 1,
    },
  },
  volunteers: {
    Query: { volunteerCount: () => 3 },
    Organization: { volunteers: () => ({ totalCount: 3 }) },
  },
};

const find = <T extends Identified>(rows: readonly T[], id: string): T | null =>
  rows.find((row) => row.id === id) ?? null;
