import {
  allOf,
  type IdempotentRequest,
  type PageWindow,
  readByCity,
  rowsOf,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { Disclosure, DisclosureFilter } from '../disclosure.js';
import type { DisclosureRepository } from '../disclosure.repository.js';
import type { NewDisclosure, Publisher } from '../new-disclosure.js';
import { publishRequest, SELECT_DISCLOSURES, withdrawDisclosure } from './publish-request.js';

/** Disclosures in PostgreSQL. */
export class SqlDisclosureRepository implements DisclosureRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: () => Date = () => new Date(),
  ) {}

  findByIds(ids: readonly string[]): Promise<readonly Disclosure[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Disclosure>(
        this.dataSource,
        sql`${SELECT_DISCLOSURES} WHERE d.city_code = ${city} AND d.id = ANY(${group})`,
      ),
    );
  }

  findByRequests(requestIds: readonly string[]): Promise<readonly Disclosure[]> {
    return readByCity(requestIds, (city, group) =>
      rowsOf<Disclosure>(
        this.dataSource,
        sql`${SELECT_DISCLOSURES}
            WHERE d.city_code = ${city} AND d.request_id = ANY(${group}) AND d.withdrawn_at IS NULL`,
      ),
    );
  }

  findPage(filter: DisclosureFilter, { after, first }: PageWindow): Promise<readonly Disclosure[]> {
    const start = after ? [sql`(d.published_at, d.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];
    return rowsOf<Disclosure>(
      this.dataSource,
      sql`${SELECT_DISCLOSURES} WHERE ${allOf([...conditionsOf(filter), ...start])}
          ORDER BY d.published_at DESC, d.id DESC LIMIT ${first + 1}`,
    );
  }

  async count(filter: DisclosureFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM disclosure d WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }

  add(
    request: ServiceRequest,
    disclosure: NewDisclosure,
    publisher: Publisher,
    key: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<Disclosure> {
    return this.dataSource.transaction((manager) =>
      publishRequest(manager, { request, disclosure, publisher, key, at: this.now() }),
    );
  }

  withdraw(id: string, expectedVersion: number, reason: string, publisher: Publisher): Promise<Disclosure> {
    return this.dataSource.transaction((manager) =>
      withdrawDisclosure(manager, { id, expectedVersion, reason, publisher, at: this.now() }),
    );
  }
}

function conditionsOf({
  divisionCode,
  categoryCode,
  publishedFrom,
  publishedTo,
}: DisclosureFilter): SqlText[] {
  return [
    ...(divisionCode == null ? [] : [withinPlace('d', divisionCode)]),
    ...(categoryCode == null
      ? []
      : [sql`(d.category_code = ${categoryCode} OR starts_with(d.category_code, ${`${categoryCode}.`}))`]),
    ...(publishedFrom == null ? [] : [sql`d.published_at >= ${publishedFrom}`]),
    ...(publishedTo == null ? [] : [sql`d.published_at < ${publishedTo}`]),
  ];
}
