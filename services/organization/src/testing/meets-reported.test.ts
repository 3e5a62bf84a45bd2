import { FigureQualifier } from '../reported-figure/figure-qualifier.js';
import { figureOf, meetsReported } from './meets-reported.js';

const reported = (value: number, qualifier: FigureQualifier) => ({
  ...{ divisionCode: '210700000000', metricCode: 'org.duty.removed', value, qualifier },
  ...{ unit: 'item', period: null, account: 'S4', note: null },
});

describe('comparing a computed value with a reported figure', () => {
  it.each([
    [FigureQualifier.EXACT, 127, 127, true],
    [FigureQualifier.EXACT, 128, 127, false],
    [FigureQualifier.EXACT, 76.0479, 76, true],
    [FigureQualifier.EXACT, 76.5001, 76, false],
    [FigureQualifier.EXACT, 93.913, 93.91, true],
    [FigureQualifier.EXACT, 93.916, 93.91, false],
    [FigureQualifier.AT_LEAST, 5000, 4999, true],
    [FigureQualifier.AT_LEAST, 4998, 4999, false],
    [FigureQualifier.ABOUT, 105, 100, true],
    [FigureQualifier.ABOUT, 94.9, 100, false],
    [FigureQualifier.NEARLY, 99, 100, true],
    [FigureQualifier.NEARLY, 100, 100, false],
    [FigureQualifier.NEARLY, 94, 100, false],
  ])('puts %s: %p for %p is %p', (qualifier, value, printed, expected) => {
    expect(meetsReported(value, reported(printed, qualifier))).toBe(expected);
  });

  it('takes the one figure of a place and metric, and refuses to choose', () => {
    const figure = reported(127, FigureQualifier.EXACT);

    expect(figureOf([figure], '210700000000', 'org.duty.removed')).toBe(figure);
    expect(() => figureOf([figure, figure], '210700000000', 'org.duty.removed')).toThrow('not one figure');
    expect(() => figureOf([figure], '210700000000', 'org.duty.kept')).toThrow('not one figure');
  });
});
