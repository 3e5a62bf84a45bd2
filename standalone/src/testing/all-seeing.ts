import { DevelopmentKey } from '@governance/gateway';

/** All provinces by their first digits. */
const COUNTRY = ['11', '21', '23', '36', '53'].map((province) => province.padEnd(12, '0'));

/** A token of somebody whose jurisdiction is every province of the data, to compare others with. */
export async function allSeeingToken(keyFile: string, issuer: string) {
  const key = await DevelopmentKey.load(keyFile);
  const governance = {
    roles: ['ADMINISTRATOR', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR'],
    jurisdictions: COUNTRY,
  };
  const token = await key.sign({ sub: 'everyone', iss: issuer, aud: 'governance-graph', governance });
  return token;
}
