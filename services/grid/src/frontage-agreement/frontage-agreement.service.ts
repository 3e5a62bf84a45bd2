import { assertAllInTurn, businessDay, type Viewer } from '@governance/shared';
import type { Around } from '../directory/around.js';
import type { Change, Placed } from '../directory/directory-entry.js';
import { DirectoryService } from '../directory/directory.service.js';
import { FRONTAGE_AGREEMENT_ORDER } from './frontage-agreement-order.js';
import {
  assertLonger,
  assertSoundAgreement,
  assertSoundTerm,
  type FrontageAgreement,
  type FrontageAgreementDetails,
  type FrontageAgreementFilter,
  type FrontageTerm,
  tidiedAgreement,
  tidiedTerm,
} from './frontage-agreement.js';
import type { FrontageAgreementRepository } from './frontage-agreement.repository.js';

/** What can be done with frontage agreements. */
export class FrontageAgreementService extends DirectoryService<
  FrontageAgreement,
  FrontageAgreementDetails,
  FrontageAgreementFilter
> {
  constructor(agreements: FrontageAgreementRepository) {
    super(agreements, {
      entity: 'FrontageAgreement',
      title: '门前三包责任书',
      order: FRONTAGE_AGREEMENT_ORDER,
      ending: 'Ended',
      tidied: tidiedAgreement,
      assertSound: assertSoundAgreement,
      assertFits,
    });
  }

  /** Gives an agreement a longer term, also one that expired. */
  renew(change: Change, stated: FrontageTerm, viewer: Viewer): Promise<FrontageAgreement> {
    return this.revise(change, { viewer, what: 'Renewed' }, (agreement) => {
      const term = tidiedTerm(stated);
      assertSoundTerm(term, businessDay(new Date()));
      assertLonger(agreement, term);
      return term;
    });
  }
}

/** A road segment or grid that it names already may have gone since; only a new one has to stand. */
async function assertFits(
  { roadSegmentId, gridId, divisionCode }: Placed<FrontageAgreementDetails>,
  around: Around,
  before: FrontageAgreementDetails | null,
): Promise<void> {
  await assertAllInTurn(
    async () => {
      if (roadSegmentId !== null && roadSegmentId !== before?.roadSegmentId)
        await around.requireRoadSegment(roadSegmentId, divisionCode);
    },
    async () => {
      if (gridId !== null && gridId !== before?.gridId) await around.requireGrid(gridId, divisionCode);
    },
  );
}
