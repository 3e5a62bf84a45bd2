import { type City, openCity } from '../../standalone/src/testing/open-city';
import { planDay } from './day-plan';
import { simulationOptions, UsageError } from './options';
import { isSound, reportText } from './report';
import { simulateDay } from './simulate-day';

const OPTIONS = simulationOptions(['--hours', '2', '--speed', '100000', '--requests-per-day', '600']);
const PLACES = ['530112003008', '530112003013', '530112003014'].map((community) => ({
  community,
  street: '530112003000',
}));

describe('the plan of a simulated day', () => {
  it('is the same for the same seed and another for another', () => {
    const day = planDay(OPTIONS, PLACES);

    expect(planDay(OPTIONS, PLACES)).toEqual(day);
    expect(planDay({ ...OPTIONS, seed: '2' }, PLACES)).not.toEqual(day);
  });

  it('has every kind of case of a day, in order of time and within the day', () => {
    const day = planDay({ ...OPTIONS, hours: 24, requestsPerDay: 2000 }, PLACES);
    const minutes = day.map(({ at }) => at);

    expect(new Set(day.map(({ what }) => what))).toEqual(new Set(['REQUEST', 'ALARM', 'ORDER']));
    expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
    expect(minutes.every((minute) => minute >= 0 && minute < 24 * 60)).toBe(true);
    // Residents speak by day: from eight to twelve more than in the first four hours.
    const during = (from: number, to: number) =>
      minutes.filter((minute) => minute >= from * 60 && minute < to * 60).length;
    expect(during(8, 12)).toBeGreaterThan(4 * during(0, 4));
  });
});

describe('the options of a simulated day', () => {
  it.each([
    ['--speed', '0'],
    ['--hours', '49'],
    ['--district', '5301'],
    ['--url', 'nowhere'],
    ['--slow', '1'],
    ['--help'],
  ])('are refused with how to call it: %s %s', (...args) => {
    expect(() => simulationOptions(args)).toThrow(UsageError);
  });
});

describe('a simulated day', () => {
  let city: City;

  beforeAll(async () => {
    city = await openCity('one process');
  }, 120_000);
  afterAll(() => city.stop());

  it('runs without an unexpected error, and the graph then says what was done', async () => {
    const report = await simulateDay({ ...OPTIONS, url: city.url }, () => undefined);

    expect([reportText(report), isSound(report)]).toEqual([expect.any(String), true]);
    expect(report.cases).toBe(50);
    expect(report.tally.of('received')).toBeGreaterThan(30);
    expect(report.tally.of('whistles')).toBeGreaterThan(0);
    expect(report.tally.of('closed')).toBeGreaterThan(20);
  }, 120_000);

  it('says so when a place has nobody to act', async () => {
    await expect(
      simulateDay({ ...OPTIONS, url: city.url, district: '530103000000' }, () => undefined),
    ).rejects.toThrow(/No street|No token|no organization/);
  });
});
