import { IndicatorDirection } from '../evaluation-scheme/indicator.js';
import { figures, judgement, panels, place, rateOf, rules } from '../testing/ranking-inputs.js';
import { blackList, rankPlaces, redList } from './rank-places.js';

/** Ranks, scores to two decimals and ties, by code. */
const shown = (ranking: ReturnType<typeof rankPlaces>) =>
  ranking.rows.map(({ divisionCode, rank, score, tied }) => [
    divisionCode,
    rank,
    score === null ? null : Math.round(score * 100) / 100,
    tied,
  ]);

describe('a ranking', () => {
  it('gives equal scores the same rank and leaves the next one out', () => {
    const counts = rules(0, rateOf('A', 1000, { metric: 'org.duty.removed', target: 10 }));
    const of = (code: string, count: number) => place(code, figures('A', count, 0));

    const ranking = rankPlaces(counts, [of('d', 1), of('c', 5), of('b', 5), of('a', 9)]);

    expect(shown(ranking)).toEqual([
      ['a', 1, 90, false],
      ['b', 2, 50, false],
      ['c', 2, 50, true],
      ['d', 4, 10, false],
    ]);
    expect(ranking.median).toBe(50);
  });

  it('never lets one lucky case top the list', () => {
    const ranking = rankPlaces(rules(30, rateOf('A', 1000)), [
      place('lucky', figures('A', 1, 1)),
      place('large', figures('A', 900, 1000)),
    ]);

    expect(shown(ranking)).toEqual([
      ['large', 1, 90, false],
      ['lucky', null, 100, false],
    ]);
    expect(ranking.rows[1]?.sample).toBe(1);
    expect(ranking.median).toBe(90);
  });

  it('shows nothing of what fewer than five people answered, however few a scheme asks for', () => {
    const metric = 'request.satisfaction_rate';
    const ranking = rankPlaces(rules(0, rateOf('A', 600, { metric }), rateOf('B', 400)), [
      place('four', figures('A', 3, 4), figures('B', 4, 4)),
      place('five', figures('A', 4, 5), figures('B', 3, 3)),
      place('none', figures('A', 0, 0), figures('B', 3, 3)),
    ]);

    expect(shown(ranking)).toEqual([
      ['five', 1, 88, false],
      ['four', null, null, false],
      ['none', null, null, false],
    ]);
    const [, four, none] = ranking.rows;
    const nothing = { score: null, lower: null, upper: null, value: null };
    expect(four?.indicatorScores[0]).toEqual({
      ...{ code: 'A', ...nothing },
      ...{ sample: null, missing: 'TOO_FEW_ANSWERS' },
    });
    expect(none?.indicatorScores[0]).toMatchObject({ sample: 0, missing: 'NO_CASES' });
  });

  it('says of which neighbours the order may be chance, and makes no chain of them', () => {
    const ranking = rankPlaces(rules(30, rateOf('A', 1000)), [
      place('a', figures('A', 95, 100)),
      place('b', figures('A', 90, 100)),
      place('c', figures('A', 85, 100)),
      place('d', figures('A', 300, 1000)),
    ]);

    expect(shown(ranking)).toEqual([
      ['a', 1, 95, false],
      ['b', 2, 90, true],
      ['c', 3, 85, true],
      ['d', 4, 30, false],
    ]);
  });

  it('puts on its red and black list only what lies apart from the middle', () => {
    const ranking = rankPlaces(rules(30, rateOf('A', 1000)), [
      place('best', figures('A', 990, 1000)),
      place('good', figures('A', 46, 50)),
      place('middle', figures('A', 900, 1000)),
      place('weak', figures('A', 44, 50)),
      place('worst', figures('A', 700, 1000)),
    ]);

    expect(redList(ranking).map(({ divisionCode }) => divisionCode)).toEqual(['best']);
    expect(blackList(ranking).map(({ divisionCode }) => divisionCode)).toEqual(['worst']);
  });

  it('weighs figures against targets and judgements of assessors with a half each', () => {
    const mixed = rules(
      30,
      rateOf('RATE', 500, { target: 95 }),
      rateOf('LATE', 200, { target: 5, direction: IndicatorDirection.LOWER_IS_BETTER }),
      judgement('JUDGED', 300),
    );
    const inputs = [
      figures('RATE', 912, 1000),
      figures('LATE', 100, 1000),
      panels('JUDGED', [500, 60, 80, 90, 100], [500, 70, 70, 75]),
    ];

    const [row] = rankPlaces(mixed, [place('a', ...inputs)]).rows;

    // 91.2 % of 95 % is 96; 10 % late where 5 % is the target is half as good; (85 + 70) / 2.
    expect(row?.indicatorScores.map(({ score }) => score)).toEqual([96, 50, 77.5]);
    expect(row).toMatchObject({ rank: 1, score: 81.25, sample: 1000 });
    expect(row?.lower).toBeLessThan(81.25);
    expect(row?.upper).toBeGreaterThan(81.25);
  });

  it.each([
    ['figures that nobody published', figures('A', 0, 0, 0), 'NO_FIGURES'],
    ['a rate of nothing', figures('A', 0, 0), 'NO_CASES'],
  ])('does not rank a place with %s, and says so', (_, input, missing) => {
    const { rows } = rankPlaces(rules(0, rateOf('A', 1000)), [place('a', input)]);

    expect(rows).toMatchObject([{ rank: null, score: null, lower: null, upper: null }]);
    expect(rows[0]?.indicatorScores).toMatchObject([{ code: 'A', missing, score: null }]);
  });

  it.each([
    ['no marks', panels('J', [500, 80, 80, 80], [500]), 'NOT_ASSESSED'],
    ['two marks of one assessor', panels('J', [500, 80, 80, 80], [500, 99, 98]), 'TOO_FEW_MARKS'],
    ['no assessor', panels('J'), 'NOT_ASSESSED'],
  ])('does not rank a place with %s, and says so', (_, input, missing) => {
    const { rows } = rankPlaces(rules(0, judgement('J', 1000)), [place('a', input)]);

    expect(rows).toMatchObject([{ rank: null, score: null, indicatorScores: [{ missing }] }]);
  });
});
