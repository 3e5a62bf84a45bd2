import {
  cityCodeOf,
  claimKey,
  ConflictError,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  rowsOf,
} from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource, EntityManager } from 'typeorm';
import { evaluationSchemeTable } from '../../evaluation-scheme/persistence/evaluation-scheme.table.js';
import type { PlaceInputs } from '../place-inputs.js';
import type { RankedPlaces } from '../rank-places.js';
import type { Ranking, RankingRequest } from '../ranking.js';
import type { RankingRepository } from '../ranking.repository.js';
import { announcedRanking } from './announce-ranking.js';
import { publishedIn, storedInputs } from './published-rankings.js';
import { inputsIn } from './ranking-inputs.js';
import { rankingPublicationTable, rankingRowTable } from './ranking.table.js';
import { byCity } from './requests-by-city.js';

/** Rankings in PostgreSQL. */
export class SqlRankingRepository implements RankingRepository {
  constructor(private readonly dataSource: DataSource) {}

  findPublished(requests: readonly RankingRequest[]): Promise<readonly (Ranking | null)[]> {
    return byCity(requests, (city, group) => publishedIn(this.dataSource, city, group), null);
  }

  findInputs(requests: readonly RankingRequest[]): Promise<readonly (readonly PlaceInputs[])[]> {
    return byCity(requests, (city, group) => inputsIn(this.dataSource, city, group), []);
  }

  findStoredInputs(publicationIds: readonly string[]): Promise<readonly (readonly PlaceInputs[])[]> {
    return storedInputs(this.dataSource, publicationIds);
  }

  publish(
    request: RankingRequest,
    idempotent: Omit<IdempotentRequest, 'cityCode'>,
    rank: (inputs: readonly PlaceInputs[]) => RankedPlaces,
  ): Promise<Ranking> {
    const { divisionCode } = request;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...idempotent }, id);
      if (replayOf !== null) return thePublished(manager, request);
      await holdScheme(manager, request);
      await assertNotPublished(manager, request);
      const placed = { ...request, at: 0 };
      const inputs = (await inputsIn(manager, cityCode, [placed])).get(0) ?? [];
      const { rows, median } = rank(inputs);
      const ranking = { request, rows, median, asOf: new Date(), publicationId: id };
      await store(manager, { cityCode, id }, ranking, inputs);
      await announcedRanking(manager, id, ranking);
      return ranking;
    });
  }
}

/** Locks the scheme until the commit, so that no marks come in between. Throws `CONFLICT` when a newer version holds. */
async function holdScheme(manager: EntityManager, { scheme }: RankingRequest): Promise<void> {
  const where = { cityCode: cityCodeOf(scheme.divisionCode), id: scheme.id };
  const held = await manager.findOne(evaluationSchemeTable, { where, lock: { mode: 'pessimistic_write' } });
  if (held?.publishedNumber !== scheme.version)
    throw new ConflictError('考核方案', held?.publishedNumber ?? 0);
}

async function assertNotPublished(manager: EntityManager, request: RankingRequest): Promise<void> {
  const { scheme, divisionCode, span } = request;
  const found = await rowsOf(
    manager,
    sql`SELECT 1 FROM ranking_publication
        WHERE city_code = ${cityCodeOf(divisionCode)} AND scheme_id = ${scheme.id} AND number = ${scheme.version}
          AND division_code = ${divisionCode} AND month_from = ${span.from} AND month_to = ${span.to}`,
  );
  if (found.length > 0) throw new DomainError('ALREADY_EXISTS', '该排名已发布', { field: 'period' });
}

async function thePublished(manager: EntityManager, request: RankingRequest): Promise<Ranking> {
  const found = await publishedIn(manager, cityCodeOf(request.divisionCode), [{ ...request, at: 0 }]);
  const ranking = found.get(0);
  if (!ranking) throw new ConflictError('考核方案', request.scheme.version);
  return ranking;
}

async function store(
  manager: EntityManager,
  { cityCode, id }: { readonly cityCode: string; readonly id: string },
  { request, rows, median, asOf }: Ranking,
  inputs: readonly PlaceInputs[],
): Promise<void> {
  const { scheme, divisionCode, span } = request;
  await manager.insert(rankingPublicationTable, {
    cityCode,
    id,
    divisionCode,
    version: 1,
    schemeId: scheme.id,
    number: scheme.version,
    monthFrom: span.from,
    monthTo: span.to,
    median,
    publishedAt: asOf,
  });
  const inputsOf = new Map(inputs.map((place) => [place.divisionCode, place.indicators]));
  await manager.insert(
    rankingRowTable,
    rows.map((row, position) => ({
      ...row,
      cityCode,
      publicationId: id,
      position,
      inputs: inputsOf.get(row.divisionCode) ?? [],
    })),
  );
}
