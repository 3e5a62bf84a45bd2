import { registerEnumType } from 'type-graphql';
import { OrganizationKind } from '../organization-kind.js';

registerEnumType(OrganizationKind, {
  name: 'OrganizationKind',
  description:
    'What an organization is (组织类别), in the graph’s stable categories; each city has its own words for them.',
  valuesConfig: {
    WORK_COMMITTEE: { description: '党工委: party working committee, e.g. of a street.' },
    COMMUNITY_WORK_COMMITTEE: {
      description: '社区党建工作委员会 and the like: party working committee of a community.',
    },
    COMMITTEE: { description: '党委: party committee, e.g. of a district, town or community.' },
    GENERAL_BRANCH: { description: '党总支: general party branch.' },
    BRANCH: { description: '党支部: party branch.' },
    GROUP: { description: '党小组: party group of a branch.' },
    INDUSTRY_COMMITTEE: {
      description: '行业党委: party committee of an industry, e.g. property management.',
    },
    LEADING_GROUP: { description: '领导小组、党组: leading group.' },
    MASS_ORGANIZATION: { description: '群团组织: trade union, youth league, women’s federation.' },
    DEPARTMENT: { description: '职能部门、派出机构: department, its local station, or an office.' },
    ENFORCEMENT_TEAM: { description: '执法队伍: enforcement team.' },
    PUBLIC_INSTITUTION: { description: '事业单位: school, clinic, service centre and the like.' },
    ENTERPRISE: { description: '企业: enterprise.' },
    PROPERTY_COMPANY: { description: '物业服务企业: property management company.' },
    OWNERS_COMMITTEE: { description: '业主委员会: owners’ committee.' },
    RESIDENTS_COMMITTEE: { description: '居委会、村委会: residents’ or villagers’ committee.' },
    SOCIAL_ORGANIZATION: { description: '社会组织: social organization.' },
    CHAMBER: { description: '商会、行业协会: chamber of commerce, trade association.' },
  },
});

export { OrganizationKind };
