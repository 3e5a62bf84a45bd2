import { registerEnumType } from 'type-graphql';
import { DepartmentKind, SynchronisedAspect } from '../institution-setup.js';

registerEnumType(DepartmentKind, {
  name: 'SetupDepartmentKind',
  description: '内设机构类别: what a department of a street or community is.',
  valuesConfig: {
    OFFICE: { description: '办公室: an office, e.g. 综合办公室.' },
    CENTRE: { description: '中心: a service centre, e.g. 党建服务中心.' },
    TEAM: { description: '队伍: a team, e.g. 综合行政执法队.' },
  },
});

registerEnumType(SynchronisedAspect, {
  name: 'SynchronisedAspect',
  description:
    '四同步: what a street or community brings into step with the level above. Source: account of 赣州.',
  valuesConfig: {
    FUNCTIONS: { description: '职能定位同步对标: its functions.' },
    INSTITUTIONS: { description: '机构设置同步对接: its bodies.' },
    STAFF: { description: '人员力量同步配套: its staff.' },
    MECHANISMS: { description: '工作机制同步衔接: its ways of working.' },
  },
});

export { DepartmentKind, SynchronisedAspect };
