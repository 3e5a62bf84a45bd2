import type { ListOrder } from '@governance/shared';
import type { NewSectorEntity } from './new-sector-entity.js';

/** Entities are listed by place, then by age. */
export const NEW_SECTOR_ORDER: ListOrder<NewSectorEntity> = {
  list: 'newSectorEntities',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
