import { readByCity, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PointOfRequest } from '../request-point.js';
import type { RequestPointRepository } from '../request-point.repository.js';

/** Points in PostgreSQL. */
export class SqlRequestPointRepository implements RequestPointRepository {
  constructor(private readonly database: Sql) {}

  findByRequests(requestIds: readonly string[]): Promise<readonly PointOfRequest[]> {
    return readByCity(requestIds, (city, group) =>
      rowsOf<PointOfRequest>(
        this.database,
        sql`SELECT p.request_id AS "requestId", p.longitude, p.latitude, p.coordinate_system AS "coordinateSystem"
            FROM service_request_point p WHERE p.city_code = ${city} AND p.request_id = ANY(${group})`,
      ),
    );
  }
}
