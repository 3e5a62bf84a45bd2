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
import { type CompositePreset, MAX_PRESETS } from './composite-preset.js';

/** Weights as a city defines them. */
export interface DefinedPreset extends Omit<CompositePreset, 'version'> {
  /** The city: a prefecture, or what stands in its place. */
  readonly divisionCode: string;
}

const MAX_NAME = 40;
const CLASS = /^[A-Z][A-Z0-9_]{0,49}$/;
const WHOLE = 1000;
/** Years that can be defined ahead. */
const YEARS_AHEAD = 5;
const FIRST_YEAR = 2000;

/** Throws `FORBIDDEN` unless a viewer says how a city weighs: supervisors and administrators of all of it. */
export function assertMayDefinePresets(viewer: Viewer, divisionCode: string): void {
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权定义该市的三率权重', { action: 'defineCompositePreset' });
}

/** Throws all that is wrong with weights, as far as they alone tell. */
export function assertSoundPreset(preset: DefinedPreset, thisYear: number): void {
  const { divisionCode, name, class: kind, year } = preset;
  const weights = {
    responseWeight: preset.responseWeight,
    resolutionWeight: preset.resolutionWeight,
    satisfactionWeight: preset.satisfactionWeight,
  };
  assertAll(
    () => {
      if (levelOf(divisionCode) !== DivisionLevel.PREFECTURE)
        throw invalid('divisionCode', '三率权重按市定义,请填写市级代码');
    },
    () => {
      assertPublicName(name, MAX_NAME);
    },
    () => {
      if (!CLASS.test(kind)) throw invalid('class', '类别应为大写字母、数字或下划线');
    },
    () => {
      if (year < FIRST_YEAR || year > thisYear + YEARS_AHEAD)
        throw invalid('year', `年度应在 ${String(FIRST_YEAR)} 到 ${String(thisYear + YEARS_AHEAD)} 之间`);
    },
    ...Object.entries(weights).map(([field, weight]) => () => {
      if (weight < 0 || weight > WHOLE) throw invalid(field, '权重应为 0 到 1000');
    }),
    () => {
      if (Object.values(weights).reduce((sum, weight) => sum + weight, 0) !== WHOLE)
        throw invalid('responseWeight', '三项权重之和应为 1000');
    },
  );
}

/**
 * Weights of a year that has begun stay as they are, so that no published score changes: throws `ACTION_NOT_AVAILABLE` when
 * weights of this name and class hold in such a year already, and `INVALID_INPUT` when a city would know too many.
 */
export function assertRewritesNothing(
  { name, class: kind, year }: DefinedPreset,
  known: readonly CompositePreset[],
  thisYear: number,
): void {
  const same = known.filter((one) => one.name === name && one.class === kind);
  if (year <= thisYear && same.some((one) => one.year <= year))
    throw new DomainError('ACTION_NOT_AVAILABLE', '该年度已经开始,权重不能更改;请为以后的年度定义', {
      field: 'year',
      status: 'IN_FORCE',
    });
  if (known.length >= MAX_PRESETS && !same.some((one) => one.year === year))
    throw invalid('name', `一个城市最多 ${String(MAX_PRESETS)} 个权重预设`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
