import { demoCertificateCode } from '@governance/demo';
import { type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

describe.each(WAYS)('a certificate, in %s', (way) => {
  const share = shareCity(way, 'ASKED');
  let city: City;

  beforeAll(async () => {
    city = await share.open();
  }, 120_000);
  afterAll(() => share.giveBack());

  it('is verified on its page by nobody in particular, with who proves it by name', async () => {
    const code = demoCertificateCode('530112003008');
    const { data } = await city.ask(
      `{ certificate(code: "${code}") { pagePath maskedName hours proofs { organization { name } } } }`,
    );
    const { pagePath, maskedName, hours, proofs } = data.certificate;
    const page = await fetch(`${city.url}${String(pagePath)}`);
    const text = await page.text();

    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const word of [code, maskedName, `${String(hours)} 小时`, proofs[0].organization.name, '有效'])
      expect(text).toContain(word);
    const other = await fetch(
      `${city.url}/certificates/${code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))}`,
    );
    expect(other.status).toBe(404);
  });
});
