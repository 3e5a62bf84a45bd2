import { type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const FIGURES = `query($code: DivisionCode!) { division(code: $code) { name reportedFigures {
  metric { code name } value qualifier unit period account } } metricDefinitions { code } }`;

describe.each(WAYS)('published figures, in %s', (way) => {
  const share = shareCity(way, 'ASKED');
  let city: City;

  beforeAll(async () => {
    city = await share.open();
  }, 120_000);
  afterAll(() => share.giveBack());

  it.each([
    ['赣州市', '360700000000', 31],
    ['建华区', '230203000000', 5],
    ['西山区', '530112000000', 13],
    ['昌平区', '110114000000', 16],
    ['锦州市', '210700000000', 19],
    ['江西省', '360000000000', 0],
  ])('stand beside %s for whoever asks', async (name, code, count) => {
    const { data, errors } = await city.ask(FIGURES, { code });

    expect(errors).toBeUndefined();
    expect(data.division).toMatchObject({ name, reportedFigures: { length: count } });
    const defined = new Set((data.metricDefinitions as { code: string }[]).map((it) => it.code));
    for (const { metric } of data.division.reportedFigures as { metric: { code: string } }[])
      expect(defined).toContain(metric.code);
  });

  it('come with the working days of every year, as published or by the law', async () => {
    const { data } = await city.ask(
      `{ first: workingYear(year: 2004) { isProvisional } published: workingYear(year: 2026) { isProvisional }
        byLaw: workingYear(year: 2050) { isProvisional days { day name } } }`,
    );

    expect(data).toMatchObject({ first: { isProvisional: false }, published: { isProvisional: false } });
    expect(data.byLaw.isProvisional).toBe(true);
    expect(data.byLaw.days).toContainEqual({ day: '2050-01-23', name: '春节' });
  });
});
