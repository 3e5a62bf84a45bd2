import type { DataSource } from 'typeorm';
import { PROBLEM_NOUN } from '../../problem-case/persistence/problem-noun.js';
import { SqlRequestLeadRepository } from '../../request-lead/persistence/sql-request-lead.repository.js';
import { SERVICE_ORDER_NOUN } from '../../service-order/persistence/service-order-noun.js';
import { SUPERVISION_NOUN } from '../../supervision-order/persistence/supervision-noun.js';
import { SqlCaseTimelines } from '../../working-case/persistence/case-timelines.js';
import { SqlCases } from '../../working-case/persistence/sql-cases.js';
import type { SupervisionRepositories } from '../supervision-loaders.js';

/** Where supervision, problem cases and leads are stored: in PostgreSQL. */
export const supervisionRepositories = (dataSource: DataSource): SupervisionRepositories => ({
  caseTimelines: new SqlCaseTimelines(dataSource),
  supervisionOrders: new SqlCases(dataSource, SUPERVISION_NOUN),
  problemCases: new SqlCases(dataSource, PROBLEM_NOUN),
  serviceOrders: new SqlCases(dataSource, SERVICE_ORDER_NOUN),
  requestLeads: new SqlRequestLeadRepository(dataSource),
});
