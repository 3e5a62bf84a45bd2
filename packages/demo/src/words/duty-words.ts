import { type DepartmentKey } from '../organizations/department.js';
import { type DemoDutyKind } from '../duties/duty-plan.js';

/** A duty as lists put it. */
export interface DutyWords {
  readonly kind: DemoDutyKind;
  readonly title: string;
  /** Null where the kind needs none. */
  readonly legalBasis: string | null;
  /** The department at the county that is responsible; null for none. */
  readonly department: DepartmentKey | null;
}

const RESIDENTS_LAW = '《中华人民共和国城市居民委员会组织法》';

/** What the communities of a county have on their list. */
export const COMMUNITY_DUTIES: readonly DutyWords[] = [
  { kind: 'SELF_GOVERNANCE', title: '召集居民会议', legalBasis: `${RESIDENTS_LAW}第十条`, department: null },
  { kind: 'SELF_GOVERNANCE', title: '调解民间纠纷', legalBasis: `${RESIDENTS_LAW}第三条`, department: null },
  {
    kind: 'STATUTORY_ASSISTANCE',
    title: '协助开展公共卫生服务',
    legalBasis: `${RESIDENTS_LAW}第三条`,
    department: 'HEALTH',
  },
  {
    kind: 'STATUTORY_ASSISTANCE',
    title: '协助开展消防宣传和检查',
    legalBasis: '《中华人民共和国消防法》第四十一条',
    department: 'FIRE_RESCUE',
  },
  { kind: 'PURCHASABLE', title: '居家养老助餐服务', legalBasis: null, department: 'CIVIL_AFFAIRS' },
  { kind: 'NEGATIVE', title: '招商引资', legalBasis: null, department: null },
  { kind: 'NEGATIVE', title: '出具无法核实的证明', legalBasis: null, department: null },
];

/** What was on it until it was cleared. */
export const CLEARED_DUTIES: readonly DutyWords[] = [
  { kind: 'STATUTORY_ASSISTANCE', title: '协税护税', legalBasis: '清理前的部门文件', department: null },
  { kind: 'PURCHASABLE', title: '代收有线电视费', legalBasis: null, department: null },
];

/** What a street has on its own list. */
export const STREET_DUTIES: readonly DutyWords[] = [
  {
    kind: 'STATUTORY_ASSISTANCE',
    title: '综合协调辖区专业管理',
    legalBasis: '本省街道办事处工作规定',
    department: 'URBAN_MANAGEMENT',
  },
  {
    kind: 'STATUTORY_ASSISTANCE',
    title: '参与重大公共决策',
    legalBasis: '本省街道办事处工作规定',
    department: null,
  },
];

/** What a street lays down for its grids: who answers for a grid shows it on the duty card (码上便知). */
export const GRID_DUTIES: readonly DutyWords[] = [
  { kind: 'SELF_GOVERNANCE', title: '每日巡查公共区域并随手记录', legalBasis: null, department: null },
  { kind: 'SELF_GOVERNANCE', title: '收集居民诉求并当日上报', legalBasis: null, department: null },
  {
    kind: 'STATUTORY_ASSISTANCE',
    title: '协助宣传消防与燃气安全',
    legalBasis: '本省消防条例',
    department: 'URBAN_MANAGEMENT',
  },
];

/** 六项职责: what a street's working committee is there for. */
export const COMMITTEE_DUTIES: readonly string[] = [
  '加强党的建设',
  '统筹区域发展',
  '组织公共服务',
  '实施综合管理',
  '监督专业管理',
  '动员社会参与',
];

/** What departments ask streets and communities to take on. */
export const ASKED_TASKS: readonly (Omit<DutyWords, 'kind' | 'legalBasis' | 'department'> & {
  readonly legalBasis: string;
  readonly department: DepartmentKey;
})[] = [
  {
    title: '协助核对养老保险待遇资格',
    legalBasis: '《中华人民共和国社会保险法》第八条',
    department: 'SOCIAL_SECURITY',
  },
  {
    title: '协助登记餐饮单位油烟设施',
    legalBasis: '《中华人民共和国大气污染防治法》第八十一条',
    department: 'ECOLOGY',
  },
  {
    title: '协助排查既有房屋安全隐患',
    legalBasis: '《自建房安全管理规定》第六条',
    department: 'HOUSING',
  },
];
