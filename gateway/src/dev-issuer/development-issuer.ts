import { DomainError, parseDivisionCode, type Viewer } from '@governance/shared';
import type { TrustedIssuer } from '../identity/trusted-issuer.js';
import { type GovernanceClaim, viewerFromClaims } from '../identity/viewer-from-claims.js';
import type { DevelopmentKey } from './development-key.js';
import { isPersonName, PEOPLE, type PersonName } from './people.js';
import type { Placement, Places } from './places.js';

/** 西山区, one of the five places that have demonstration data. */
const DEFAULT_DIVISION = '530112000000';

/** How the development issuer signs. */
export interface DevelopmentIssuerOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly key: DevelopmentKey;
  /** Refused when it is production. */
  readonly environment: string;
}

/** A token and the viewer that the gateway will see in it. */
export interface IssuedToken {
  readonly token: string;
  readonly viewer: Viewer;
}

/** Gives tokens for ready-made people to whoever asks. Throws at construction in production. */
export class DevelopmentIssuer {
  constructor(private readonly options: DevelopmentIssuerOptions) {
    if (options.environment === 'production') {
      throw new Error(
        'The development issuer gives tokens to whoever asks and does not run with NODE_ENV=production. ' +
          'Use an OpenID Connect issuer (OIDC_ISSUER), or set NODE_ENV=development on a machine of your own.',
      );
    }
  }

  get issuer(): string {
    return this.options.issuer;
  }

  get publicKeys(): DevelopmentKey['publicKeys'] {
    return this.options.key.publicKeys;
  }

  /** What a gateway in the same process trusts. */
  get trusted(): TrustedIssuer {
    const { issuer, audience, key } = this.options;
    return { issuer, audience, keys: key.verifier };
  }

  /**
   * A token for a person at a place. Throws a `DomainError` that names the argument: `NOT_FOUND` for an unknown person,
   * `DIVISION_CODE_MALFORMED`, `DIVISION_UNKNOWN`. Rejects when the places cannot be asked.
   */
  async issue(places: Places, person: string, division = DEFAULT_DIVISION): Promise<IssuedToken> {
    if (!isPersonName(person)) {
      throw new DomainError('NOT_FOUND', '没有这个演示人物', {
        argument: 'person',
        people: Object.keys(PEOPLE),
      });
    }
    const placement = await places.resolve(person, codeOf(division));
    if (!placement) throw new DomainError('DIVISION_UNKNOWN', '没有这个行政区划', { argument: 'division' });
    const { issuer, audience, key } = this.options;
    const claims = { sub: `${person}-${placement.divisionCode}`, governance: claimOf(person, placement) };
    const token = await key.sign({ ...claims, iss: issuer, aud: audience, name: PEOPLE[person].title });
    return { token, viewer: viewerFromClaims(claims) };
  }
}

function codeOf(division: string): string {
  try {
    return parseDivisionCode(division, 'division');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, error.message, { argument: 'division' });
  }
}

function claimOf(person: PersonName, { divisionCode, organization }: Placement): GovernanceClaim {
  const { role, governs } = PEOPLE[person];
  return { roles: [role], jurisdictions: governs === 'PLACE' ? [divisionCode] : [], organization };
}
