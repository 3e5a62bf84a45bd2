import { JointCadence, nextMeetingDay } from './joint-cadence.js';

describe('the day by which a joint body has to meet again', () => {
  it.each([
    [JointCadence.MONTHLY, '2025-01-31T10:00:00+08:00', '2025-02-28'],
    [JointCadence.MONTHLY, '2024-01-31T10:00:00+08:00', '2024-02-29'],
    [JointCadence.MONTHLY, '2025-12-05T00:00:00+08:00', '2026-01-05'],
    [JointCadence.BIMONTHLY, '2025-12-31T23:59:59+08:00', '2026-02-28'],
    [JointCadence.QUARTERLY, '2025-03-08T09:00:00+08:00', '2025-06-08'],
    [JointCadence.HALF_YEARLY, '2025-08-31T09:00:00+08:00', '2026-02-28'],
    [JointCadence.YEARLY, '2024-02-29T09:00:00+08:00', '2025-02-28'],
  ])('is, %s after %s, %s', (cadence, metLast, due) => {
    expect(nextMeetingDay(cadence, new Date(metLast))).toBe(due);
  });

  it('is counted in business days, not in days of Greenwich', () => {
    expect(nextMeetingDay(JointCadence.MONTHLY, new Date('2025-03-31T16:30:00Z'))).toBe('2025-05-01');
  });

  it('is none for a body that meets as needed or never said how often', () => {
    const metLast = new Date('2025-03-31T16:30:00Z');

    expect([nextMeetingDay(JointCadence.AS_NEEDED, metLast), nextMeetingDay(null, metLast)]).toEqual([
      null,
      null,
    ]);
  });
});
