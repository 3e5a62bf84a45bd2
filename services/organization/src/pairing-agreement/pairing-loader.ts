import { loadByKey } from '@governance/shared';
import type { PairingCounts } from './pairing-agreement.js';
import type { PairingAgreementRepository, PlaceInYear } from './pairing-agreement.repository.js';

const NOBODY: PairingCounts = { agreements: 0, units: 0, communities: 0 };

/** Who is paired in many places: places that ask in the same tick share one statement. One per request. */
export class PairingLoader {
  private readonly loader;

  constructor(agreements: Pick<PairingAgreementRepository, 'countPaired'>) {
    this.loader = loadByKey(
      async (keys) => {
        const counts = await agreements.countPaired(keys.map(placeOf));
        return keys.map((key, at) => ({ key, ...(counts[at] ?? NOBODY) }));
      },
      ({ key }) => key,
    );
  }

  /** How many are paired in a place in a year. */
  async load(place: PlaceInYear): Promise<PairingCounts> {
    return (await this.loader.load(keyOf(place))) ?? NOBODY;
  }
}

const keyOf = ({ divisionCode, year }: PlaceInYear): string => `${divisionCode} ${String(year)}`;

function placeOf(key: string): PlaceInYear {
  const [divisionCode = '', year] = key.split(' ');
  return { divisionCode, year: Number(year) };
}
