const hours = (amount: number) => ({ amount, unit: 'HOUR', time: 'CALENDAR' });
/** A limit in working days. */
export const workingDays = (amount: number) => ({ amount, unit: 'DAY', time: 'WORKING' });
/** What a city may settle otherwise than the national policy. */
export const TERMS = {
  clocks: {
    ...{ dispatch: hours(4), sign: hours(4), contact: hours(8) },
    ...{ resolve: workingDays(3), callback: workingDays(1) },
  },
  ...{ extension: workingDays(2), suspensionDays: 30, callbackTries: 2, reopenDays: 10 },
  callbackAfterAnswer: true,
};
