import { registerEnumType } from 'type-graphql';
import { SchemeStatus, SchemeTarget, SchemeVisibility } from '../evaluation-scheme.js';

registerEnumType(SchemeStatus, {
  name: 'EvaluationSchemeStatus',
  description: 'Whether a version of a scheme holds (方案状态).',
  valuesConfig: {
    DRAFT: { description: '草案: not published; for staff of the place and for those who are to assess.' },
    PUBLISHED: { description: '已发布: everybody reads it, and nobody changes it any more.' },
  },
});

registerEnumType(SchemeTarget, {
  name: 'EvaluationTargetKind',
  description: 'What is assessed (考核对象): places, bodies and groups, never persons.',
  valuesConfig: {
    COMMUNITY: { description: '社区、村: communities and villages.' },
    STREET: { description: '街道、乡镇: streets and towns.' },
    COUNTY: { description: '区、县: districts and counties.' },
    DEPARTMENT: { description: '职能部门: departments of the county or city.' },
    INTERNAL_OFFICE: { description: '内设机构: offices inside a street or town.' },
    DISPATCHED_AGENCY: { description: '派出机构: stations that departments keep in a street or town.' },
    WORKER_GROUP: {
      description: '社区工作者队伍: the staff of a place as a whole; the system holds no result of a person.',
    },
  },
});

registerEnumType(SchemeVisibility, {
  name: 'EvaluationVisibility',
  description: 'Who may know which assessor gave which marks (评价方式).',
  valuesConfig: {
    OPEN: { description: '公开: staff of the place may know who scored.' },
    BACK_TO_BACK: {
      description:
        '背靠背: the assessed see the score and never who scored; the assessor itself and auditors do.',
    },
  },
});

export { SchemeStatus, SchemeTarget, SchemeVisibility };
