import { readByCity, readPersonal, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { SeenDeliberation } from '../../deliberation/deliberation.js';
import type { NewOpinion } from '../new-opinions.js';
import type { StanceCount } from '../opinion.js';
import type { OpinionEntry, OpinionReader, OpinionRepository, OpinionText } from '../opinion.repository.js';
import { addOpinions } from './add-opinions.js';
import { opinionsOfDeliberations } from './opinion-statements.js';

/** Opinions in PostgreSQL, where row level security says who reads their words. */
export class SqlOpinionRepository implements OpinionRepository {
  readonly ofDeliberations: OpinionRepository['ofDeliberations'];

  constructor(private readonly dataSource: DataSource) {
    this.ofDeliberations = opinionsOfDeliberations(dataSource);
  }

  countByStance(deliberationIds: readonly string[]): Promise<readonly StanceCount[]> {
    return readByCity(deliberationIds, (city, group) =>
      rowsOf<StanceCount>(
        this.dataSource,
        sql`SELECT o.deliberation_id AS "deliberationId", o.round, o.stance, sum(o.count)::integer AS count
            FROM deliberation_opinion o WHERE o.city_code = ${city} AND o.deliberation_id = ANY(${group})
            GROUP BY o.deliberation_id, o.round, o.stance ORDER BY 1, 2, 3`,
      ),
    );
  }

  readTexts(
    opinionIds: readonly string[],
    { viewer, requestId }: OpinionReader,
  ): Promise<readonly OpinionText[]> {
    const read = {
      viewer,
      requestId,
      entity: 'DeliberationOpinion',
      fields: ['text'],
      purpose: 'SHOW_OPINION',
    };
    return readByCity(opinionIds, (city, ids) =>
      readPersonal(
        (work) => this.dataSource.transaction(work),
        read,
        (database) =>
          rowsOf<OpinionText>(
            database,
            sql`SELECT t.opinion_id AS id, t.text FROM deliberation_opinion_text t
                WHERE t.city_code = ${city} AND t.opinion_id = ANY(${ids})`,
          ),
      ),
    );
  }

  add(
    deliberationId: string,
    opinions: readonly NewOpinion[],
    entry: OpinionEntry,
  ): Promise<SeenDeliberation> {
    return this.dataSource.transaction((manager) => addOpinions(manager, deliberationId, opinions, entry));
  }
}
