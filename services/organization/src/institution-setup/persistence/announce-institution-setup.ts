import { appendEvents, cityOfId, type Sql } from '@governance/shared';
import type { InstitutionSetup } from '../institution-setup.js';

/** Tells others how bodies are set up; in the transaction that changed it. */
export const announceSetups = (transaction: Sql, type: string, setups: readonly InstitutionSetup[]) =>
  appendEvents(
    transaction,
    setups.map(({ id, version, divisionCode, ...state }) => ({
      type,
      entity: 'InstitutionSetup',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, ...state },
    })),
  );
