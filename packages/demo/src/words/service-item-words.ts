import { type DepartmentKey } from '../organizations/department.js';
import { type ServiceItemPlan } from '../service-items/service-item-plan.js';

/** A service item as its words say it. */
interface ServiceItemWords extends Pick<ServiceItemPlan, 'kind' | 'name' | 'online' | 'agency'> {
  readonly department: DepartmentKey;
  /** How often a resident comes; a county may ask for one visit more. */
  readonly visits: number;
}

const PUBLIC = 'PUBLIC_CONVENIENCE';
const APPLIED = 'ON_APPLICATION';

/** What the offices of every county offer, in order of their codes. */
export const SERVICE_ITEM_WORDS: readonly ServiceItemWords[] = [
  { kind: PUBLIC, name: '水费查询与缴纳', department: 'WATER', visits: 0, online: true, agency: ['PAYMENT'] },
  { kind: PUBLIC, name: '公交线路查询', department: 'TRANSPORT', visits: 0, online: true, agency: [] },
  {
    kind: PUBLIC,
    name: '社区卫生服务预约',
    department: 'HEALTH',
    visits: 0,
    online: true,
    agency: ['HANDLING'],
  },
  {
    kind: PUBLIC,
    name: '社保缴费记录查询',
    department: 'SOCIAL_SECURITY',
    visits: 0,
    online: true,
    agency: [],
  },
  {
    kind: PUBLIC,
    name: '城乡居民医保代缴',
    department: 'SOCIAL_SECURITY',
    visits: 0,
    online: true,
    agency: ['PAYMENT', 'HANDLING'],
  },
  { kind: PUBLIC, name: '义务教育入学咨询', department: 'EDUCATION', visits: 0, online: true, agency: [] },
  {
    kind: APPLIED,
    name: '社会保障卡申领',
    department: 'SOCIAL_SECURITY',
    visits: 1,
    online: true,
    agency: ['HANDLING'],
  },
  {
    kind: APPLIED,
    name: '就业困难人员认定',
    department: 'SOCIAL_SECURITY',
    visits: 1,
    online: false,
    agency: ['HANDLING'],
  },
  {
    kind: APPLIED,
    name: '临时救助申请',
    department: 'CIVIL_AFFAIRS',
    visits: 1,
    online: true,
    agency: ['HANDLING'],
  },
  {
    kind: APPLIED,
    name: '老年人优待证办理',
    department: 'CIVIL_AFFAIRS',
    visits: 0,
    online: true,
    agency: ['HANDLING', 'REPRESENTATION'],
  },
  {
    kind: APPLIED,
    name: '居民户口登记',
    department: 'PUBLIC_SECURITY',
    visits: 1,
    online: false,
    agency: [],
  },
  {
    kind: APPLIED,
    name: '个体工商户登记',
    department: 'MARKET',
    visits: 0,
    online: true,
    agency: ['REPRESENTATION'],
  },
  { kind: APPLIED, name: '公共租赁住房申请', department: 'HOUSING', visits: 2, online: false, agency: [] },
  {
    kind: APPLIED,
    name: '临时占用道路审批',
    department: 'URBAN_MANAGEMENT',
    visits: 1,
    online: true,
    agency: [],
  },
];
