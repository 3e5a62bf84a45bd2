import { coBuildingCategoryTable } from '../../co-building-category/persistence/co-building-category.table.js';
import { needItemTable } from '../../need-item/persistence/need-item.table.js';
import { needMatchTable } from '../../need-match/persistence/need-match.table.js';
import {
  agreementNeedTable,
  agreementResourceTable,
  pairingAgreementTable,
} from '../../pairing-agreement/persistence/pairing-agreement.table.js';
import {
  projectItemTable,
  projectNeedTable,
  projectResourceTable,
} from '../../project-item/persistence/project-item.table.js';
import { resourceItemTable } from '../../resource-item/persistence/resource-item.table.js';
import { coBuildingPartyTable } from './co-building-party.table.js';

/** Mappings of the three lists, their matches and the agreements. */
export const CO_BUILDING_MAPPINGS = [
  coBuildingCategoryTable,
  coBuildingPartyTable,
  needItemTable,
  resourceItemTable,
  pairingAgreementTable,
  projectItemTable,
  needMatchTable,
  projectNeedTable,
  projectResourceTable,
  agreementNeedTable,
  agreementResourceTable,
] as const;
