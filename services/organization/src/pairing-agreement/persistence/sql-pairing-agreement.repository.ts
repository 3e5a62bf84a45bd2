import {
  cityCodeOf,
  cityOfId,
  claimKey,
  type DivisionDirectory,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  violates,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import type { ItemLink } from '../../co-building/item-link.js';
import { statusAfter, type WantedMove } from '../../co-building/move.js';
import { addLinks, findLinks } from '../../co-building/persistence/links.js';
import { SqlWorkingReader } from '../../co-building/persistence/sql-working-reader.js';
import { SqlSurroundings } from '../../organization/persistence/sql-surroundings.js';
import type { CheckAround } from '../../organization/surroundings.js';
import { AGREEMENT_MOVES } from '../agreement-moves.js';
import type { NewAgreement } from '../new-agreement.js';
import {
  type AgreementAction,
  AgreementStatus,
  type PairingAgreement,
  type PairingCounts,
} from '../pairing-agreement.js';
import type {
  PairingAgreementFilter,
  PairingAgreementRepository,
  PlaceInYear,
} from '../pairing-agreement.repository.js';
import { countPaired } from './paired.js';
import { countEnded, countSigned } from './pairing-agreement-facts.js';
import {
  AGREEMENT_NEEDS,
  AGREEMENT_RESOURCES,
  announcedAgreement,
  lockAgreement,
  PAIRING_AGREEMENTS,
} from './pairing-agreement-statements.js';
import { pairingAgreementTable } from './pairing-agreement.table.js';

/** Agreements in PostgreSQL. */
export class SqlPairingAgreementRepository
  extends SqlWorkingReader<PairingAgreement, PairingAgreementFilter>
  implements PairingAgreementRepository
{
  constructor(
    dataSource: DataSource,
    private readonly divisions: DivisionDirectory,
  ) {
    super(dataSource, PAIRING_AGREEMENTS);
  }

  findNeedLinks(agreementIds: readonly string[]): Promise<readonly ItemLink[]> {
    return findLinks(this.dataSource, AGREEMENT_NEEDS, agreementIds);
  }

  findResourceLinks(agreementIds: readonly string[]): Promise<readonly ItemLink[]> {
    return findLinks(this.dataSource, AGREEMENT_RESOURCES, agreementIds);
  }

  countPaired(places: readonly PlaceInYear[]): Promise<readonly PairingCounts[]> {
    return countPaired(this.dataSource, places);
  }

  async sign(
    { needIds, resourceIds, ...agreement }: NewAgreement,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<PairingAgreement> {
    const { divisionCode } = agreement;
    const [cityCode, id] = [cityCodeOf(divisionCode), newEntityId(divisionCode)];
    const work = this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      if (replayOf !== null) return lockAgreement(manager, replayOf);
      await check(new SqlSurroundings(manager, this.divisions));
      const row = { ...agreement, cityCode, id, version: 1, status: AgreementStatus.SIGNED };
      await manager.insert(pairingAgreementTable, row);
      await addLinks(manager, AGREEMENT_NEEDS, id, needIds);
      await addLinks(manager, AGREEMENT_RESOURCES, id, resourceIds);
      const signed: PairingAgreement = { ...agreement, ...row, endedOn: null, reason: null };
      await countSigned(manager, signed);
      return announcedAgreement(manager, signed, 'PairingAgreementSigned');
    });
    return work.catch((error: unknown) => {
      throw violates(error, 'pairing_agreement_once') ? alreadySigned() : error;
    });
  }

  end(id: string, wanted: WantedMove<AgreementAction>, day: string): Promise<PairingAgreement> {
    return this.dataSource.transaction(async (manager) => {
      const agreement = await lockAgreement(manager, id);
      const status = statusAfter(AGREEMENT_MOVES, agreement, wanted, '共建协议');
      const after = { status, version: agreement.version + 1, endedOn: day, reason: wanted.reason };
      await manager.update(pairingAgreementTable, { cityCode: cityOfId(id), id }, after);
      await countEnded(manager, agreement, day);
      return announcedAgreement(manager, { ...agreement, ...after }, 'PairingAgreementEnded');
    });
  }
}

const alreadySigned = () =>
  new DomainError('ALREADY_EXISTS', '该单位与该社区在这一年度已签订协议', { field: 'unitId' });
