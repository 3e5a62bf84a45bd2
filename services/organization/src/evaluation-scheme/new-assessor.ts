import { assertAll, assertPublicName, DomainError } from '@governance/shared';
import type { Assessor } from './assessor.js';
import { IndicatorKind } from './indicator.js';
import type { NewIndicator } from './new-indicator.js';
import { assertWhole, thousandths } from './weight.js';

/** An assessor as it is asked for; its weight is a share of 1 with at most three decimals. */
export type NewAssessor = Assessor;

/** The most assessors that a scheme has. */
const MAX_ASSESSORS = 20;
const MAX_NAME_LENGTH = 60;

/** Throws all that is wrong with the assessors of a scheme, as far as the scheme alone tells. */
export function assertSoundAssessors(
  assessors: readonly NewAssessor[],
  indicators: readonly NewIndicator[],
): void {
  const judged = indicators.filter(({ kind }) => kind === IndicatorKind.QUALITATIVE).map(({ code }) => code);
  assertAll(
    () => {
      if (assessors.length > MAX_ASSESSORS)
        throw invalid('assessors', `考核主体最多 ${String(MAX_ASSESSORS)} 个`);
    },
    () => {
      if (assessors.length > 0)
        assertWhole(
          assessors.map(({ weight }) => weight),
          'assessors',
        );
    },
    () => {
      const orphan = judged.find(
        (code) => !assessors.some(({ indicatorCodes }) => indicatorCodes.includes(code)),
      );
      if (orphan !== undefined) throw invalid('assessors', `定性指标 ${orphan} 没有考核主体`);
    },
    ...assessors.flatMap((assessor, at) => checksOf(assessor, `assessors.${String(at)}`, judged)),
    () => {
      const twice = assessors.findIndex(
        ({ organizationId }, at) =>
          assessors.findIndex((other) => other.organizationId === organizationId) < at,
      );
      if (twice >= 0) throw invalid(`assessors.${String(twice)}.organizationId`, '该组织已是考核主体');
    },
  );
}

/** The assessor as it is kept, once it was found sound. */
export const assessorOf = ({ name, organizationId, weight, indicatorCodes }: NewAssessor): Assessor => ({
  name: name.trim(),
  organizationId,
  weight: thousandths(weight, 'weight'),
  indicatorCodes: [...new Set(indicatorCodes)],
});

const checksOf = (
  { name, weight, indicatorCodes }: NewAssessor,
  field: string,
  judged: readonly string[],
): readonly (() => void)[] => [
  () => {
    assertPublicName(name, MAX_NAME_LENGTH, `${field}.name`);
  },
  () => {
    thousandths(weight, `${field}.weight`);
  },
  () => {
    const isSound = indicatorCodes.length > 0 && indicatorCodes.every((code) => judged.includes(code));
    if (!isSound) throw invalid(`${field}.indicatorCodes`, '应填写本方案的定性指标代码');
  },
];

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
