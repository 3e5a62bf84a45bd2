import { isDistrict } from '../places/place-name.js';
import { type CountyPlace } from '../places/place.js';

/** The departments of a county that answer for requests. */
export const DEPARTMENT_KEYS = [
  'URBAN_MANAGEMENT',
  'PUBLIC_SECURITY',
  'FIRE_RESCUE',
  'ECOLOGY',
  'WATER',
  'HOUSING',
  'CIVIL_AFFAIRS',
  'MARKET',
  'TRANSPORT',
  'EDUCATION',
  'HEALTH',
  'SOCIAL_SECURITY',
] as const;
export type DepartmentKey = (typeof DEPARTMENT_KEYS)[number];

const NAMES: Readonly<Record<DepartmentKey, string>> = {
  URBAN_MANAGEMENT: '城市管理局',
  PUBLIC_SECURITY: '公安局',
  FIRE_RESCUE: '消防救援大队',
  ECOLOGY: '生态环境局',
  WATER: '水务局',
  HOUSING: '住房和城乡建设局',
  CIVIL_AFFAIRS: '民政局',
  MARKET: '市场监督管理局',
  TRANSPORT: '交通运输局',
  EDUCATION: '教育局',
  HEALTH: '卫生健康局',
  SOCIAL_SECURITY: '人力资源和社会保障局',
};
const DISTRICT_NAMES: Partial<Record<DepartmentKey, string>> = {
  PUBLIC_SECURITY: '公安分局',
  ECOLOGY: '生态环境分局',
};

/** 「西山区公安分局」, 「信丰县公安局」. */
export const departmentName = (county: CountyPlace, key: DepartmentKey): string =>
  `${county.name}${(isDistrict(county) ? DISTRICT_NAMES[key] : undefined) ?? NAMES[key]}`;
