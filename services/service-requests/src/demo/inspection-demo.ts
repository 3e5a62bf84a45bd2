import { type CommunityPlace, demoId, organizationId } from '@governance/demo';
import { businessDay } from '@governance/shared';
import { before, HOUR_MS } from './days-before.js';
import type { DemoCase, DemoStep } from './demo-case.js';

/** When the invented inspection was planned, in days before the anchor. */
const INSPECTED_DAYS_AGO = 20;

/** The team of a township, which its communities share. */
export const teamIdOf = (townshipCode: string, anchor: Date): string =>
  demoId('JointEnforcementTeam', townshipCode, 'team', before(anchor, 300));

/** An inspection that is followed up, with one finding confirmed and one to be put right. */
export function inspectionOf({ code, township }: CommunityPlace, anchor: Date): readonly DemoCase[] {
  const sponsor = organizationId(township.code, 'committee');
  const agencies = ['MARKET', 'FIRE_RESCUE', 'EDUCATION'].map((key) =>
    organizationId(township.county.code, key),
  );
  const [market = '', fire = ''] = agencies;
  const opened = before(anchor, INSPECTED_DAYS_AGO);
  const visited = before(anchor, INSPECTED_DAYS_AGO - 2);
  const id = demoId('JointInspection', code, 'school', opened);
  const led = { role: 'SPONSOR', organizationId: sponsor, text: null };
  const finding = (key: string, own: DemoCase['own'], steps: readonly DemoStep[]): DemoCase => ({
    table: 'inspection_finding',
    id: demoId('InspectionFinding', code, key, visited),
    divisionCode: code,
    own: { inspection_id: id, site_number: 1, request_id: null, ...own },
    steps,
    with: [],
  });
  const found = (by: string): DemoStep => ({
    action: 'OPEN',
    to: 'FOUND',
    role: 'AGENCY',
    organizationId: by,
    at: visited,
    text: null,
  });
  const at = (hours: number): Date => new Date(visited.getTime() + hours * HOUR_MS);
  return [
    {
      table: 'joint_inspection',
      id,
      divisionCode: code,
      own: {
        title: '校园周边联合检查',
        grid_id: null,
        sponsor_id: sponsor,
        agency_ids: agencies,
        team_id: teamIdOf(township.code, anchor),
        sites: JSON.stringify([
          { number: 1, name: '学校周边商铺', address: '学校大门两侧', longitude: null, latitude: null },
        ]),
        planned_day: businessDay(visited),
        finding_count: 2,
        open_findings: 1,
        started_at: visited,
        ended_at: null,
      },
      steps: [
        { ...led, action: 'OPEN', to: 'PLANNED', at: opened },
        { ...led, action: 'START', to: 'UNDER_WAY', at: visited },
        { ...led, action: 'END_VISITS', to: 'FOLLOW_UP', at: at(6) },
      ],
      with: [sponsor, ...agencies].map((organization_id) => ({
        table: 'joint_inspection_party',
        row: { inspection_id: id, organization_id },
      })),
    },
    finding(
      'expired',
      {
        description: '货架上有过期食品',
        severity: 'MINOR',
        responsible_id: market,
        due_day: null,
        rectified_at: at(1),
        confirmed_at: at(5),
      },
      [
        found(market),
        {
          action: 'RECTIFY_ON_SITE',
          to: 'RECTIFIED_ON_SITE',
          role: 'RESPONSIBLE',
          organizationId: market,
          at: at(1),
          text: '当场下架',
        },
        { ...led, action: 'CONFIRM', to: 'CONFIRMED', at: at(5) },
      ],
    ),
    finding(
      'exit',
      {
        description: '安全出口堆放杂物',
        severity: 'SERIOUS',
        responsible_id: fire,
        due_day: businessDay(before(anchor, 5)),
        rectified_at: null,
        confirmed_at: null,
      },
      [found(fire), { ...led, action: 'ORDER_RECTIFICATION', to: 'RECTIFYING', at: at(2) }],
    ),
  ];
}
