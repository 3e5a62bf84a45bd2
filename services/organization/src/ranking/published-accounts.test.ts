import { join } from 'node:path';
import { readDivisions } from '@governance/demo';
import { ANONYMOUS, DivisionLevel, loadOnce } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Client } from 'pg';
import { loadReportedFigures } from '../reported-figure/persistence/load-reported-figures.js';
import { readReportedFigures } from '../reported-figure/read-reported-figures.js';
import { contentWith, Evaluation } from '../testing/evaluation.js';
import { openCity } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { ToldFeed } from '../testing/told-feed.js';

const DATA = join(__dirname, '../../../../data');
const [JIANHUA, RUIJIN] = ['230203000000', '360781000000'];
/** 社区, and no villages: their last three digits begin with 0 or 1. */
const NO_VILLAGE = /[01]\d\d$/;
const YEAR_2024 = { from: '2024-01-01T00:00:00+08:00', to: '2025-01-01T00:00:00+08:00' };
const SATISFACTION = { metric: 'request.satisfaction_rate', version: '1', dimension: '', excluded: 0 };
const supervisorOf = (place: string) => viewer('DISTRICT_SUPERVISOR', { places: [place], subject: place });

/** Somebody signed in elsewhere: reads what everybody reads. */
const stranger = viewer('GRID_WORKER', { places: ['110114001001'] });

describe('what published accounts say of assessment', () => {
  const requests = new ToldFeed('service-requests');
  const volunteers = new ToldFeed('volunteers');
  const divisions = readDivisions(join(DATA, 'divisions-seed-places.csv'));
  const communitiesOf = (county: string) =>
    divisions.filter(
      ({ code, level }) => level === DivisionLevel.COMMUNITY && code.startsWith(county.slice(0, 6)),
    );
  let city: TestService;
  let evaluation: Evaluation;

  /** Waits until everything that was told is kept. */
  const kept = async () => {
    const wanted = String(requests.events.length);
    for (;;) {
      const { details } = await city.service.readiness();
      const { follows } = details as { readonly follows: readonly { readonly position: string | null }[] };
      if (follows.some(({ position }) => position === wanted)) return;
      await new Promise(setImmediate);
    }
  };
  const reported = async (code: string, metric: string) => {
    const { data } = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) {
        ... on Division { reportedFigures { value qualifier metric { code } } } } }`,
    );
    const figures = data._entities[0].reportedFigures as {
      metric: { code: string };
      value: number;
      qualifier: string;
    }[];
    return figures.find((it) => it.metric.code === metric);
  };

  beforeAll(async () => {
    city = await openCity({ 'service-requests': requests, volunteers });
    evaluation = new Evaluation(city);
    await city.owner.query(
      `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
       SELECT code, left(code, 4), name, name, level, '2019-01-01T00:00:00+08:00', 1
       FROM unnest($1::text[], $2::text[], $3::text[]) AS place (code, name, level)
       WHERE code LIKE '230203%' OR code LIKE '360781%' ON CONFLICT DO NOTHING`,
      [divisions.map((it) => it.code), divisions.map((it) => it.name), divisions.map((it) => it.level)],
    );
    const client = new Client({ connectionString: (city.owner.options as { url: string }).url });
    await client.connect();
    const figures = readReportedFigures(join(DATA, 'reported-figures.csv'));
    await loadOnce(client, 'figures', {}, (it) => loadReportedFigures(it, figures));
    await client.end();
    city.service.start();
  });
  afterAll(() => city.stop());

  it('建华区 ranks its 34 communities in one list, from figures and judgements', async () => {
    const who = supervisorOf(JIANHUA);
    const assessed = communitiesOf(JIANHUA).filter(({ code }) => NO_VILLAGE.test(code));
    const unit = await new Seed(city.owner).organization({ divisionCode: JIANHUA });
    const content = contentWith([unit], {
      year: 2024,
      name: '2024年度社区目标考核评价办法',
      visibility: 'OPEN',
    });
    const scheme = await evaluation.published(content, { divisionCode: JIANHUA }, who);
    for (const [at, { code }] of assessed.entries()) {
      for (const month of ['2024-03', '2024-11'])
        requests.tell(code, month, 1, [{ ...SATISFACTION, numerator: 30 + at, denominator: 70 }]);
    }
    await kept();
    await Promise.all(
      assessed.map(({ code }, at) =>
        evaluation.submit(scheme, unit, {
          divisionCode: code,
          period: YEAR_2024,
          marks: [70, 80, 80 + (at % 7)],
        }),
      ),
    );

    const { data } = await evaluation.freeze(scheme, { divisionCode: JIANHUA, period: YEAR_2024 }, who);

    const rows = data.it.ranking.rows as { rank: number | null; ranked: boolean; tied: boolean }[];
    const ranked = rows.filter((row) => row.ranked);
    expect(await reported(JIANHUA, 'org.evaluation.ranked_communities')).toMatchObject({
      value: ranked.length,
      qualifier: 'EXACT',
    });
    expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, at) => at + 1));
    expect(rows.length).toBe(communitiesOf(JIANHUA).length);
    expect(data.it.ranking).toMatchObject({ published: true, recomputed: true });
    // One case more or less tells no neighbours apart; read as a chain it would make one rank of all.
    expect(ranked.slice(1).every(({ tied }) => tied)).toBe(true);
  });

  it('瑞金市 lets two assessors count 50 % each', async () => {
    const who = supervisorOf(RUIJIN);
    const [community] = communitiesOf(RUIJIN).map(({ code }) => code);
    const seed = new Seed(city.owner);
    const assessors = [
      await seed.organization({ divisionCode: RUIJIN, name: '市委组织部' }),
      await seed.organization({ divisionCode: RUIJIN, name: '社区党工委' }),
    ] as const;
    const indicators = [{ code: 'REVIEW', name: '党建考核', kind: 'QUALITATIVE', weight: 1 }];
    const content = contentWith(assessors, { year: 2019, indicators, visibility: 'OPEN' });
    const scheme = await evaluation.published(content, { divisionCode: RUIJIN }, who);
    const period = { from: '2019-01-01T00:00:00+08:00', to: '2020-01-01T00:00:00+08:00' };
    const judged = { divisionCode: community, period };
    await evaluation.submit(scheme, assessors[0], { ...judged, marks: [100, 90, 90, 20] });
    await evaluation.submit(scheme, assessors[1], { ...judged, marks: [71, 70, 0] });

    const { data } = await evaluation.freeze(scheme, { divisionCode: RUIJIN, period }, who);
    const shown = await evaluation.scheme(stranger, scheme);

    expect(data.it.ranking.rows[0]).toMatchObject({
      rank: 1,
      score: 80,
      sample: null,
      division: { code: community },
    });
    const weight = await reported(RUIJIN, 'org.evaluation.assessor_weight');
    const weights = (shown.data.it.assessors as { weight: number }[]).map((it) => it.weight * 100);
    expect([weight?.qualifier, weights]).toEqual(['EXACT', [weight?.value, weight?.value]]);
  });
});
