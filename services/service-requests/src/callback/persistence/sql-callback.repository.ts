import { readByCity, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { type Callback, MAX_CALLBACKS } from '../callback.js';
import type { CallbackRepository } from '../callback.repository.js';
import type { Caller, NewCallback } from '../new-callback.js';
import { recordCallback } from './record-callback.js';

/** Call-backs in PostgreSQL. */
export class SqlCallbackRepository implements CallbackRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByRequests(requestIds: readonly string[]): Promise<readonly Callback[]> {
    return readByCity(requestIds, (city, group) =>
      rowsOf<Callback>(
        this.dataSource,
        sql`SELECT c.request_id AS "requestId", c.round, c.attempt, c.surveyor, c.method, c.contacted, c.resolved,
              c.satisfaction, c.at
            FROM service_request_callback c
            WHERE c.city_code = ${city} AND c.request_id = ANY(${group}) AND c.sequence <= ${MAX_CALLBACKS}
            ORDER BY c.request_id, c.sequence`,
      ),
    );
  }

  record(request: ServiceRequest, callback: NewCallback, caller: Caller): Promise<ServiceRequest> {
    return this.dataSource.transaction((manager) => recordCallback(manager, request, callback, caller));
  }
}
