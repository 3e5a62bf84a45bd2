import {
  assertAllInTurn,
  businessDay,
  DomainError,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import { managesLists } from '../co-building/co-building.policy.js';
import { assertLinksFit } from '../co-building/links-seen.js';
import { assertMayMove, type WantedMove } from '../co-building/move.js';
import { assertOrganizationStandsIn, assertPlaceStands } from '../co-building/organization-stands.js';
import { pageOf } from '../co-building/working-list.js';
import type { NeedItemRepository } from '../need-item/need-item.repository.js';
import type { ResourceItemRepository } from '../resource-item/resource-item.repository.js';
import { AGREEMENT_MOVES } from './agreement-moves.js';
import { assertValidAgreement, type NewAgreement } from './new-agreement.js';
import { PAIRING_AGREEMENT_ORDER } from './pairing-agreement-order.js';
import type { AgreementAction, PairingAgreement } from './pairing-agreement.js';
import { assertMaySign } from './pairing-agreement.policy.js';
import type { PairingAgreementFilter, PairingAgreementRepository } from './pairing-agreement.repository.js';

/** What the service of agreements reads beside them. */
export interface Agreed {
  readonly agreements: PairingAgreementRepository;
  readonly needs: NeedItemRepository;
  readonly resources: ResourceItemRepository;
}

/** A call signs no more agreements than this. */
const MAX_AGREEMENTS_AT_ONCE = 100;

/** What can be done with agreements. */
export class PairingAgreementService {
  constructor(private readonly stored: Agreed) {}

  /** A page of the agreements that the viewer may see. */
  list(
    filter: PairingAgreementFilter,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<PairingAgreement>> {
    const rows = this.stored.agreements;
    return pageOf({ rows, order: PAIRING_AGREEMENT_ORDER }, filter, request, viewer);
  }

  /** Throws unless so many can be signed at once and the viewer may sign each one whose place can be read. */
  assertMaySignAll(agreements: readonly Pick<NewAgreement, 'divisionCode'>[], viewer: Viewer): void {
    if (agreements.length < 1 || agreements.length > MAX_AGREEMENTS_AT_ONCE)
      throw new DomainError('INVALID_INPUT', `每次登记 1 到 ${String(MAX_AGREEMENTS_AT_ONCE)} 份协议`, {
        field: 'agreements',
      });
    for (const { divisionCode } of agreements)
      if (/^\d{12}$/.test(divisionCode)) assertMaySign(viewer, divisionCode);
  }

  /** Records an agreement. A repetition with the same key answers the agreement that the first one recorded. */
  async sign(input: NewAgreement, idempotencyKey: string, viewer: Viewer): Promise<PairingAgreement> {
    const divisionCode = parseDivisionCode(input.divisionCode, 'divisionCode');
    assertMaySign(viewer, divisionCode);
    const agreement: NewAgreement = {
      ...input,
      divisionCode,
      signedOn: input.signedOn.normalize('NFKC').trim(),
      document: input.document?.trim() ?? null,
    };
    assertValidAgreement(agreement, new Date());
    await this.assertLinks(agreement, viewer);
    const body = { signAgreement: agreement };
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body };
    return this.stored.agreements.sign(agreement, request, (around) =>
      assertAllInTurn(
        () => assertPlaceStands(divisionCode, around),
        () => assertOrganizationStandsIn(divisionCode, agreement.unitId, { around, field: 'unitId' }),
      ),
    );
  }

  /** Completes or terminates an agreement today. */
  async end(id: string, wanted: WantedMove<AgreementAction>, viewer: Viewer): Promise<PairingAgreement> {
    const { agreements } = this.stored;
    const [agreement] = isEntityId(id) ? await agreements.findByIds([id], viewer) : [];
    if (!agreement) throw new NotFoundError('共建协议');
    assertMayMove(AGREEMENT_MOVES, wanted, () => managesLists(viewer, agreement.divisionCode));
    return agreements.end(id, wanted, businessDay(new Date()));
  }

  private assertLinks(
    { divisionCode, unitId, needIds, resourceIds }: NewAgreement,
    viewer: Viewer,
  ): Promise<void> {
    const { needs, resources } = this.stored;
    return assertAllInTurn(
      () =>
        assertLinksFit(
          needIds,
          { rows: needs, field: 'needIds', fits: (need) => need.divisionCode === divisionCode },
          viewer,
        ),
      () =>
        assertLinksFit(
          resourceIds,
          { rows: resources, field: 'resourceIds', fits: (resource) => resource.ownerId === unitId },
          viewer,
        ),
    );
  }
}
