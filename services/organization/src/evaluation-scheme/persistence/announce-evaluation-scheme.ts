import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { EvaluationScheme } from '../evaluation-scheme.js';

/** What happened to a scheme, and the change that it was. */
export interface SchemeChange {
  readonly type: 'EvaluationSchemeCreated' | 'EvaluationSchemeRevised' | 'EvaluationSchemePublished';
  /** Counts every change of the scheme; its own version counts wordings. */
  readonly change: number;
}

/** Tells others of a scheme, in the transaction that changed it. Never who assesses by it. */
export async function announcedScheme(
  transaction: Sql,
  scheme: EvaluationScheme,
  { type, change }: SchemeChange,
): Promise<EvaluationScheme> {
  const { id, divisionCode, version, status, name, year, targetKind } = scheme;
  const { visibility, minimumSample, indicators, publishedAt } = scheme;
  await appendEvents(transaction, [
    {
      type,
      entity: 'EvaluationScheme',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version: change,
      payload: {
        divisionCode,
        version,
        status,
        name,
        year,
        targetKind,
        visibility,
        minimumSample,
        publishedAt,
        indicators,
      },
    },
  ]);
  return scheme;
}
