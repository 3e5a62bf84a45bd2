import type { GovernanceClaim } from '@governance/gateway';
import { ROLES, subtreeRange, type Tier, TIERS, type Viewer } from '@governance/shared';
import fc from 'fast-check';
import type { Oracle } from './visibility-oracle.js';

const GIVEN = ROLES.filter((role) => role !== 'SERVICE');

/** Somebody, as the oracle takes them, and what their token says. */
export interface Somebody {
  readonly viewer: Viewer & { readonly subject: string };
  readonly claim: GovernanceClaim;
}

/** Anybody an issuer could describe: any roles, areas of any level, an organization or person of the data or of none. */
export function viewersOf(oracle: Oracle, places: readonly string[]): fc.Arbitrary<Somebody> {
  const rows = [...oracle.values()].flat();
  const organizations = (oracle.get('Organization') ?? []).map(({ key }) => key);
  const persons = [...new Set(rows.flatMap(({ names }) => names['person'] ?? []))];
  return fc
    .record({
      subject: fc.constantFrom('a stranger', ...persons.slice(0, 200)),
      tier: fc.constantFrom<Tier>('open', 'internal', 'internal', 'audit'),
      roles: fc.subarray(GIVEN, { maxLength: 3 }),
      places: fc.subarray([...places], { maxLength: 2 }),
      organization: fc.option(fc.constantFrom(...organizations)),
    })
    .map(({ places: governed, ...claim }) => {
      const reached: Tier = claim.roles.includes('AUDITOR') ? 'audit' : 'internal';
      const tier = TIERS.indexOf(claim.tier) < TIERS.indexOf(reached) ? claim.tier : reached;
      return {
        viewer: { ...claim, tier, jurisdictions: governed.map((code) => subtreeRange(code)) },
        claim: { ...claim, jurisdictions: governed },
      };
    });
}
