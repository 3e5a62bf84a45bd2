import {
  assertAll,
  assertPublicName,
  DivisionLevel,
  DomainError,
  governs,
  hasRole,
  levelOf,
  type Viewer,
} from '@governance/shared';
import { MAX_CATEGORIES, MAX_CATEGORY_DEPTH, type ServiceCategory } from './service-category.js';

/** What a city says of a category. */
export interface DefinedCategory extends ServiceCategory {
  /** The city: a prefecture, or what stands in its place. */
  readonly divisionCode: string;
}

const MAX_NAME_LENGTH = 40;
const MAX_CODE_LENGTH = 100;
const CODE = /^[A-Z][A-Z0-9_]*([.][A-Z0-9_]+)*$/;
const KIND = /^[A-Z][A-Z0-9_]{0,49}$/;

/** Throws `FORBIDDEN` unless a viewer says what a city's categories are: supervisors and administrators of all of it. */
export function assertMayDefineCategories(viewer: Viewer, divisionCode: string): void {
  const defines = hasRole(viewer, 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (defines && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该市的诉求类别', { action: 'defineServiceCategory' });
}

/** Throws what is wrong with a category, as far as it alone tells. */
export function assertSoundCategory({
  divisionCode,
  code,
  name,
  parentCode,
  leadDepartmentKind,
}: DefinedCategory): void {
  assertAll(
    () => {
      if (levelOf(divisionCode) !== DivisionLevel.PREFECTURE)
        throw invalid('divisionCode', '诉求类别按市定义,请填写市级代码');
    },
    () => {
      if (!CODE.test(code) || code.length > MAX_CODE_LENGTH) throw invalid('code', '类别代码有误');
      if (code.split('.').length > MAX_CATEGORY_DEPTH)
        throw invalid('code', `类别最多 ${String(MAX_CATEGORY_DEPTH)} 级`);
      const expected = code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null;
      if (parentCode !== expected) throw invalid('parentCode', '类别代码应以上级类别的代码开头');
    },
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      if (leadDepartmentKind !== null && !KIND.test(leadDepartmentKind))
        throw invalid('leadDepartmentKind', '牵头部门类型有误');
    },
  );
}

/** Throws `INVALID_INPUT` unless a category fits into the tree of its city, which `known` is. */
export function assertFits(
  { code, parentCode, retired }: DefinedCategory,
  known: readonly ServiceCategory[],
): void {
  assertAll(
    () => {
      const parent = known.find((one) => one.code === parentCode);
      if (parentCode !== null && (!parent || parent.retired)) throw invalid('parentCode', '没有该上级类别');
    },
    () => {
      const below = known.filter((one) => one.parentCode === code && !one.retired);
      if (retired && below.length > 0) throw invalid('retired', '请先停用其下级类别');
    },
    () => {
      if (known.length >= MAX_CATEGORIES && !known.some((one) => one.code === code))
        throw invalid('code', `一个城市最多 ${String(MAX_CATEGORIES)} 个类别`);
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
