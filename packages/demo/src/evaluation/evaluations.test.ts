import { demoContext } from '../chance/demo-context.js';
import { realDivisions } from '../testing/real-places.js';
import { evaluations } from './evaluations.js';

const plans = [...evaluations(realDivisions, demoContext(new Date('2026-01-01T00:00:00+08:00')))];

describe('the invented evaluations', () => {
  it('measure and judge every community of 建华区 in each month of the year before', () => {
    const [jianhua] = plans;

    expect(jianhua).toMatchObject({ divisionCode: '230203000000', year: 2025 });
    expect(new Set(jianhua?.figures.map(({ divisionCode }) => divisionCode)).size).toBe(38);
    expect(new Set(jianhua?.figures.map(({ month }) => month))).toEqual(
      new Set(Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}-01`)),
    );
    expect(jianhua?.assessments.length).toBe(2 * 38);
  });

  it('are possible: parts within their whole, marks from 0 to 100, weights that make 1', () => {
    for (const { figures, assessments, indicators, assessors } of plans) {
      expect(
        figures.filter(({ numerator, denominator }) => numerator < 0 || numerator > denominator),
      ).toEqual([]);
      expect(assessments.flatMap(({ marks }) => marks).filter((mark) => mark < 0 || mark > 100)).toEqual([]);
      for (const weighted of [indicators, assessors])
        expect(weighted.reduce((sum, { weight }) => sum + weight, 0)).toBe(1000);
    }
  });

  it('are the same every time, and one of them is a draft', () => {
    const again = [...evaluations(realDivisions, demoContext(new Date('2026-01-01T09:00:00+08:00')))];

    expect(again).toEqual(plans);
    expect(plans.map(({ publishedAt }) => publishedAt !== null)).toEqual([true, true, false]);
  });
});
