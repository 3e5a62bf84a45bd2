import type { EntityManager } from 'typeorm';
import type { SchemeContent } from '../evaluation-scheme.js';
import { IndicatorKind } from '../indicator.js';
import { evaluationSchemeVersionTable } from './evaluation-scheme.table.js';
import { evaluationAssessorTable, evaluationIndicatorTable } from './scheme-content.table.js';

/** Which version of which scheme. */
interface VersionKey {
  readonly cityCode: string;
  readonly schemeId: string;
  readonly number: number;
}

/** Stores what a new version says, as a draft. */
export async function insertVersion(
  manager: EntityManager,
  key: VersionKey,
  { indicators, assessors, ...head }: SchemeContent,
): Promise<void> {
  await manager.insert(evaluationSchemeVersionTable, { ...head, ...key, madeAt: new Date() });
  await manager.insert(
    evaluationIndicatorTable,
    indicators.map((indicator, position) => ({
      ...(indicator.kind === IndicatorKind.QUANTITATIVE ? indicator : { ...NO_FIGURE, ...indicator }),
      ...key,
      position,
    })),
  );
  if (assessors.length === 0) return;
  await manager.insert(
    evaluationAssessorTable,
    assessors.map(({ indicatorCodes, ...assessor }, position) => ({
      ...assessor,
      indicatorCodes: [...indicatorCodes],
      ...key,
      position,
    })),
  );
}

const NO_FIGURE = { metric: null, metricVersion: null, reading: null, target: null, direction: null };
