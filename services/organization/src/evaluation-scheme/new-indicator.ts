import { assertAll, assertPublicName, DomainError, metricVersion } from '@governance/shared';
import { FigureReading, type Indicator, IndicatorDirection, IndicatorKind } from './indicator.js';
import { assertWhole, thousandths } from './weight.js';

/** An indicator as it is asked for. What its kind does not need is null. */
export interface NewIndicator {
  readonly code: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  /** A share of 1 with at most three decimals. */
  readonly weight: number;
  readonly metric: string | null;
  /** Null for the newest one. */
  readonly metricVersion: string | null;
  /** Null for the sum. */
  readonly reading: FigureReading | null;
  readonly target: number | null;
  /** Null for higher is better. */
  readonly direction: IndicatorDirection | null;
}

/** The most indicators that a scheme has. */
const MAX_INDICATORS = 30;
const MAX_NAME_LENGTH = 60;
const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;

/** Throws all that is wrong with the indicators of a scheme; each problem names its field, e.g. `indicators.2.weight`. */
export function assertSoundIndicators(indicators: readonly NewIndicator[]): void {
  assertAll(
    () => {
      if (indicators.length >= 1 && indicators.length <= MAX_INDICATORS) return;
      throw invalid('indicators', `指标应有 1 到 ${String(MAX_INDICATORS)} 项`);
    },
    () => {
      assertWhole(
        indicators.map(({ weight }) => weight),
        'indicators',
      );
    },
    ...indicators.flatMap((indicator, at) => checksOf(indicator, `indicators.${String(at)}`)),
    () => {
      const twice = indicators.findIndex(
        ({ code }, at) => indicators.findIndex((other) => other.code === code) < at,
      );
      if (twice >= 0) throw invalid(`indicators.${String(twice)}.code`, '指标代码重复');
    },
  );
}

/** The indicator as it is kept, once it was found sound. */
export function indicatorOf(indicator: NewIndicator): Indicator {
  const { code, name, weight, kind, metric, target } = indicator;
  const core = { code, name: name.trim(), weight: thousandths(weight, 'weight') };
  if (kind === IndicatorKind.QUALITATIVE) return { ...core, kind };
  const definition = metricVersion(metric ?? '', indicator.metricVersion);
  if (!definition || target === null) throw invalid('metric', '没有这个指标定义');
  return {
    ...core,
    kind,
    metric: definition.code,
    metricVersion: definition.version,
    reading: indicator.reading ?? FigureReading.SUM,
    target,
    direction: indicator.direction ?? IndicatorDirection.HIGHER_IS_BETTER,
  };
}

function checksOf(indicator: NewIndicator, field: string): readonly (() => void)[] {
  return [
    () => {
      if (!CODE.test(indicator.code))
        throw invalid(`${field}.code`, '指标代码应为大写字母、数字和下划线,最多 40 个字符');
    },
    () => {
      assertPublicName(indicator.name, MAX_NAME_LENGTH, `${field}.name`);
    },
    () => {
      thousandths(indicator.weight, `${field}.weight`);
    },
    ...(indicator.kind === IndicatorKind.QUANTITATIVE
      ? [...checksOfFigure(indicator, field)]
      : [checkOfJudgement(indicator, field)]),
  ];
}

function* checksOfFigure(indicator: NewIndicator, field: string): Generator<() => void> {
  const { metric, metricVersion: version, target } = indicator;
  yield () => {
    if (metric === null) throw invalid(`${field}.metric`, '定量指标应指明数据指标');
    if (!metricVersion(metric, null)) throw invalid(`${field}.metric`, '没有这个指标定义');
    if (!metricVersion(metric, version)) throw invalid(`${field}.metricVersion`, '没有这个版本的指标定义');
  };
  yield () => {
    if (target === null || !Number.isFinite(target) || target <= 0)
      throw invalid(`${field}.target`, '定量指标的目标值应大于 0');
  };
}

const checkOfJudgement =
  ({ metric, metricVersion: version, reading, target, direction }: NewIndicator, field: string) =>
  (): void => {
    const stated = Object.entries({ metric, metricVersion: version, reading, target, direction }).find(
      ([, value]) => value !== null,
    );
    if (stated) throw invalid(`${field}.${stated[0]}`, '定性指标由考核组评分,不填数据指标和目标值');
  };

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
