import {
  ChildPages,
  FigureLoader,
  type FigureReader,
  type SubgraphRequest,
  loadByKey,
  loadListBy,
} from '@governance/shared';
import type { DutyAdmissionRepository } from '../duty-admission/duty-admission.repository.js';
import { DUTY_ORDER } from '../duty-item/duty-item-order.js';
import type { DutyItemRepository } from '../duty-item/duty-item.repository.js';
import { INSTRUCTOR_FIGURES } from '../instructor-count/instructor-count.js';
import { NEW_SECTOR_ORDER } from '../new-sector-entity/new-sector-entity-order.js';
import type { NewSectorRepository } from '../new-sector-entity/new-sector-entity.repository.js';

/** Where new sectors and duties are stored. */
export interface DutiesRepositories {
  readonly newSector: NewSectorRepository;
  readonly duties: DutyItemRepository;
  readonly dutyAdmissions: DutyAdmissionRepository;
  readonly figures: FigureReader;
}

/** Loaders of new sectors and duties. One set per request. */
export const dutiesLoaders = (
  { newSector, duties, dutyAdmissions, figures }: DutiesRepositories,
  { viewer }: SubgraphRequest,
) => ({
  newSectorEntity: loadByKey(
    (ids) => newSector.findByIds(ids),
    ({ id }) => id,
  ),
  newSectorEntitiesOfDivision: new ChildPages(newSector.ofDivisions, NEW_SECTOR_ORDER),
  coveragesOfNewSectorEntity: loadListBy(
    (ids) => newSector.findCoverages(ids),
    ({ entityId }) => entityId,
  ),
  instructors: new FigureLoader(figures, INSTRUCTOR_FIGURES),
  dutyItem: loadByKey(
    (ids) => duties.findByIds(ids),
    ({ id }) => id,
  ),
  dutiesOfDivision: new ChildPages(duties.ofDivisions, DUTY_ORDER),
  dutiesOfOrganization: new ChildPages(duties.ofOrganizations, DUTY_ORDER),
  dutyAdmission: loadByKey(
    (ids) => dutyAdmissions.findByIds(ids, viewer),
    ({ id }) => id,
  ),
});
