import type { DivisionDirectory } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { SqlCoBuildingCategoryRepository } from '../../co-building-category/persistence/sql-co-building-category.repository.js';
import { SqlNeedItemRepository } from '../../need-item/persistence/sql-need-item.repository.js';
import { SqlNeedMatchRepository } from '../../need-match/persistence/sql-need-match.repository.js';
import { SqlNeedSuggestionRepository } from '../../need-suggestion/persistence/sql-need-suggestion.repository.js';
import { SqlPairingAgreementRepository } from '../../pairing-agreement/persistence/sql-pairing-agreement.repository.js';
import { SqlProjectItemRepository } from '../../project-item/persistence/sql-project-item.repository.js';
import { SqlResourceItemRepository } from '../../resource-item/persistence/sql-resource-item.repository.js';
import { SqlResourceSuggestionRepository } from '../../resource-suggestion/persistence/sql-resource-suggestion.repository.js';
import type { CoBuildingRepositories } from '../co-building-loaders.js';

/** The three lists, their matches and the agreements in PostgreSQL. */
export const coBuildingRepositories = (
  dataSource: DataSource,
  divisions: DivisionDirectory,
): CoBuildingRepositories => ({
  categories: new SqlCoBuildingCategoryRepository(dataSource),
  needs: new SqlNeedItemRepository(dataSource, divisions),
  resources: new SqlResourceItemRepository(dataSource, divisions),
  projects: new SqlProjectItemRepository(dataSource, divisions),
  matches: new SqlNeedMatchRepository(dataSource),
  agreements: new SqlPairingAgreementRepository(dataSource, divisions),
  resourceSuggestions: new SqlResourceSuggestionRepository(dataSource),
  needSuggestions: new SqlNeedSuggestionRepository(dataSource),
});
