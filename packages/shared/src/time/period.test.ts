import { businessDay, startOfBusinessDay, yearBefore } from './period.js';

describe('a business day', () => {
  it('begins at midnight in Shanghai', () => {
    const start = startOfBusinessDay('2026-03-01');

    expect(start.toISOString()).toBe('2026-02-28T16:00:00.000Z');
    expect([businessDay(start), businessDay(new Date(start.getTime() - 1))]).toEqual([
      '2026-03-01',
      '2026-02-28',
    ]);
  });
});

describe('the year before an instant', () => {
  it('is 365 days long and ends there', () => {
    const { from, to } = yearBefore(new Date('2025-03-01T00:00:00Z'));

    expect([from.toISOString(), to.toISOString()]).toEqual([
      '2024-03-01T00:00:00.000Z',
      '2025-03-01T00:00:00.000Z',
    ]);
  });
});
