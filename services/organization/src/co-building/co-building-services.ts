import { NeedItemService } from '../need-item/need-item.service.js';
import { NeedMatchService } from '../need-match/need-match.service.js';
import { PairingAgreementService } from '../pairing-agreement/pairing-agreement.service.js';
import { ProjectItemService } from '../project-item/project-item.service.js';
import { ResourceItemService } from '../resource-item/resource-item.service.js';
import type { CoBuildingRepositories } from './co-building-loaders.js';

/** What can be done with the three lists, their matches and the agreements. */
export interface CoBuildingServices {
  readonly needs: NeedItemService;
  readonly resources: ResourceItemService;
  readonly projects: ProjectItemService;
  readonly matches: NeedMatchService;
  readonly agreements: PairingAgreementService;
}

/** The services over where the rows are stored. */
export const coBuildingServices = (stored: CoBuildingRepositories): CoBuildingServices => ({
  needs: new NeedItemService(stored.needs),
  resources: new ResourceItemService(stored.resources),
  projects: new ProjectItemService(stored),
  matches: new NeedMatchService(stored),
  agreements: new PairingAgreementService(stored),
});
