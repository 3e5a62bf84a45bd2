import type { ChildListReader } from '@governance/shared';
import type { DirectoryRepository } from '../directory/directory.repository.js';
import type {
  FrontageAgreement,
  FrontageAgreementDetails,
  FrontageAgreementFilter,
} from './frontage-agreement.js';

/** Every stored frontage agreement. */
export interface FrontageAgreementRepository extends DirectoryRepository<
  FrontageAgreement,
  FrontageAgreementDetails,
  FrontageAgreementFilter
> {
  readonly ofGrids: ChildListReader<FrontageAgreementFilter, FrontageAgreement>;
  readonly ofRoadSegments: ChildListReader<FrontageAgreementFilter, FrontageAgreement>;
}
