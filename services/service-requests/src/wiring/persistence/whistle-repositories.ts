import type { DataSource } from 'typeorm';
import { SqlWhistles } from '../../whistle/persistence/sql-whistles.js';
import { SqlWhistlePolicyRepository } from '../../whistle-policy/persistence/sql-whistle-policy.repository.js';
import type { WhistleRepositories } from '../whistle-loaders.js';

/** Where whistles and their policies are stored: in PostgreSQL. */
export const whistleRepositories = (dataSource: DataSource): WhistleRepositories => ({
  whistles: new SqlWhistles(dataSource),
  whistlePolicies: new SqlWhistlePolicyRepository(dataSource),
});
