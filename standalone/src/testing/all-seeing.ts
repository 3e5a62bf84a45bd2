import { DevelopmentKey, type GovernanceClaim } from '@governance/gateway';

/** All provinces by their first digits. */
const COUNTRY = ['11', '21', '23', '36', '53'].map((province) => province.padEnd(12, '0'));

/** A token that says what the test wants it to say, signed as the development issuer signs. */
export async function signedToken(keyFile: string, issuer: string, sub: string, governance: GovernanceClaim) {
  const key = await DevelopmentKey.load(keyFile);
  return key.sign({ sub, iss: issuer, aud: 'governance-graph', governance });
}

/** A token of somebody whose jurisdiction is every province of the data, to compare others with. */
export const allSeeingToken = (keyFile: string, issuer: string) =>
  signedToken(keyFile, issuer, 'everyone', {
    roles: ['ADMINISTRATOR', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR'],
    jurisdictions: COUNTRY,
  });
