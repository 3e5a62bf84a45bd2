import { type CommunityPlan, organizationId } from '@governance/demo';
import { cityCodeOf, type CopyValue, copyRows, groupBy } from '@governance/shared';
import type { Client } from 'pg';
import { type DemoRow, rowsOfCase } from './demo-case.js';
import { teamIdOf } from './inspection-demo.js';
import { jointCasesOf } from './joint-demo.js';

/** Tables in the order in which one points to the next. */
const ORDER = [
  ...[
    'joint_enforcement_team',
    'joint_enforcement_member',
    'problem_case',
    'service_order',
    'joint_inspection',
  ],
  ...['joint_inspection_party', 'inspection_finding', 'consultation_meeting', 'consultation_matter'],
  ...['petition_month', 'case_timeline'],
];
const DAY_MS = 86_400_000;

/** Loads what organizations do together in some communities, whose requests are there; townships that are known have their team. */
export async function loadJoint(
  client: Client,
  communities: readonly CommunityPlan[],
  { anchor, townships }: { readonly anchor: Date; readonly townships: Set<string> },
): Promise<void> {
  const teams = communities.flatMap(({ place: { township } }) => {
    if (townships.has(township.code)) return [];
    townships.add(township.code);
    return teamOf(township.code, township.name, township.county.code, anchor);
  });
  const cases = communities.flatMap((community) => jointCasesOf(community, anchor).flatMap(rowsOfCase));
  const rows = groupBy([...teams, ...cases], ({ table }) => table);
  for (const table of ORDER) {
    const [first] = rows.get(table) ?? [];
    if (!first) continue;
    const columns = Object.keys(first.row);
    await copyRows(
      client,
      table,
      columns,
      (rows.get(table) ?? []).map(({ row }) => columns.map((column): CopyValue => row[column] ?? null)),
    );
  }
}

/** The team of a township with what departments second to it, and the petitions that its officials answered for. */
function teamOf(code: string, name: string, countyCode: string, anchor: Date): readonly DemoRow[] {
  const city_code = cityCodeOf(code);
  const formed_at = new Date(anchor.getTime() - 300 * DAY_MS);
  const id = teamIdOf(code, anchor);
  const month = new Date(anchor.getTime() - 20 * DAY_MS).toISOString().slice(0, 7);
  return [
    {
      table: 'joint_enforcement_team',
      row: {
        city_code,
        id,
        division_code: code,
        version: 1,
        name: `${name}联合执法队`,
        remit: '占道经营、油烟扰民、违法建设、消防通道堵塞',
        lead_id: organizationId(code, 'committee'),
        formed_at,
        dissolved_at: null,
      },
    },
    ...['URBAN_MANAGEMENT', 'MARKET', 'PUBLIC_SECURITY', 'TRANSPORT'].map((key, index) => ({
      table: 'joint_enforcement_member',
      row: {
        city_code,
        team_id: id,
        organization_id: organizationId(countyCode, key),
        post: '联合执法岗',
        valid_from: formed_at,
        people: 3 - (index % 2),
        valid_to: null,
      },
    })),
    {
      table: 'petition_month',
      row: {
        city_code,
        division_code: code,
        month,
        version: 1,
        officials: 8,
        received: 12,
        closed: 10,
        open: 6,
        overdue: 1,
        reported_at: new Date(anchor.getTime() - DAY_MS),
      },
    },
  ];
}
