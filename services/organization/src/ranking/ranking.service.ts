import { isDeepStrictEqual } from 'node:util';
import {
  businessDay,
  ConflictError,
  DomainError,
  isEntityId,
  NotFoundError,
  type Period,
  type Viewer,
} from '@governance/shared';
import { isPublished } from '../evaluation-scheme/evaluation-scheme.policy.js';
import type { EvaluationScheme } from '../evaluation-scheme/evaluation-scheme.js';
import type { EvaluationSchemeRepository } from '../evaluation-scheme/evaluation-scheme.repository.js';
import type { PlaceInputs } from './place-inputs.js';
import { type RankedPlaces, rankPlaces } from './rank-places.js';
import { rankingRequest } from './ranking-request.js';
import { MAX_PLACES, type Ranking, type RankingRequest } from './ranking.js';
import { assertMayPublish, mayPreview } from './ranking.policy.js';
import type { RankingRepository } from './ranking.repository.js';

/** A ranking that is to be published. */
export interface WantedPublication {
  readonly schemeId: string;
  readonly divisionCode: string;
  readonly period: Period;
  readonly expectedVersion: number;
}

/** What can be done with rankings. */
export class RankingService {
  constructor(
    private readonly rankings: RankingRepository,
    private readonly schemes: EvaluationSchemeRepository,
  ) {}

  /** Freezes a ranking for everybody. A repetition with the same key answers what the first one published. */
  async publish(wanted: WantedPublication, idempotencyKey: string, viewer: Viewer): Promise<Ranking> {
    const { schemeId, expectedVersion } = wanted;
    const scheme = await this.expectedScheme(wanted, viewer);
    const request = rankingRequest(scheme, wanted);
    assertMayPublish(viewer, request.divisionCode);
    if (!isPublished(scheme))
      throw new DomainError('ACTION_NOT_AVAILABLE', '考核方案尚未发布', {
        field: 'schemeId',
        status: 'DRAFT',
      });
    if (request.span.to > businessDay(new Date()))
      throw new DomainError('INVALID_INPUT', '统计期尚未结束', { field: 'period' });
    const body = { publishRanking: { schemeId, expectedVersion, ...request.span, in: request.divisionCode } };
    const idempotent = { subject: viewer.subject ?? '', key: idempotencyKey, body };
    return this.rankings.publish(request, idempotent, (inputs) => {
      const ranked = rankedBy(request, inputs);
      if (ranked.rows.some(({ rank }) => rank !== null)) return ranked;
      throw new DomainError('INVALID_INPUT', '没有可排名的单位:数据不全或样本不足', { field: 'period' });
    });
  }

  /** The version that is expected, also when it was superseded: a repetition still answers what it published. */
  private async expectedScheme(
    { schemeId, expectedVersion }: WantedPublication,
    viewer: Viewer,
  ): Promise<EvaluationScheme> {
    const [scheme] = isEntityId(schemeId) ? await this.schemes.findByIds([schemeId], viewer) : [];
    if (!scheme) throw new NotFoundError('考核方案', 'schemeId');
    if (scheme.version === expectedVersion) return scheme;
    const expected = await this.schemes.findVersion(schemeId, expectedVersion, viewer);
    if (!expected) throw new ConflictError('考核方案', scheme.version);
    return expected;
  }
}

/** Rankings as a viewer may see them, many at once: an `Error` for one that cannot be made, null for one not shown yet. */
export async function readRankings(
  rankings: RankingRepository,
  requests: readonly RankingRequest[],
  viewer: Viewer,
): Promise<readonly (Ranking | Error | null)[]> {
  const published = await rankings.findPublished(requests);
  const open = requests.filter(
    ({ divisionCode }, at) => published[at] === null && mayPreview(viewer, divisionCode),
  );
  const inputs = new Map(
    (open.length === 0 ? [] : await rankings.findInputs(open)).map((found, at) => [open[at], found]),
  );
  const asOf = new Date();
  return requests.map((request, at) => {
    const found = inputs.get(request);
    return found ? preliminary(request, found, asOf) : (published[at] ?? null);
  });
}

/** Whether published rankings come out the same when they are computed again from what was stored with them. */
export async function verifyRankings(
  rankings: RankingRepository,
  published: readonly Ranking[],
): Promise<readonly boolean[]> {
  const stored = await rankings.findStoredInputs(published.map(({ publicationId }) => publicationId ?? ''));
  return published.map(({ request, rows, median }, at) => {
    return isDeepStrictEqual({ rows, median }, rankPlaces(request.scheme, stored[at] ?? []));
  });
}

function preliminary(request: RankingRequest, inputs: readonly PlaceInputs[], asOf: Date): Ranking | Error {
  try {
    return { ...rankedBy(request, inputs), request, asOf, publicationId: null };
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function rankedBy({ scheme }: RankingRequest, inputs: readonly PlaceInputs[]): RankedPlaces {
  if (inputs.length > MAX_PLACES)
    throw new DomainError('INVALID_INPUT', `一次最多排名 ${String(MAX_PLACES)} 个单位,请选择更小的范围`, {
      field: 'divisionCode',
    });
  return rankPlaces(scheme, inputs);
}
