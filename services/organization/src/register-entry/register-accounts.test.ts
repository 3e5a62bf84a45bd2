import { join } from 'node:path';
import { ANONYMOUS, loadOnce, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Client } from 'pg';
import { loadReportedFigures } from '../reported-figure/persistence/load-reported-figures.js';
import { readReportedFigures } from '../reported-figure/read-reported-figures.js';
import { burdenOf } from '../testing/ask-burden.js';
import { addDivision, openCity } from '../testing/open-city.js';
import { REGISTER_CHANGES, RegisterDesk, type ShownEntry } from '../testing/register-desk.js';
import { Seed } from '../testing/seed.js';

const [GANZHOU, JIANHUA, XISHAN, CHANGPING] = [
  '360700000000',
  '230203000000',
  '530112000000',
  '110114000000',
];
const officerOf = (code: string): Viewer => viewer('DISTRICT_SUPERVISOR', { places: [code] });
const dated = (year: number) => ({ validFrom: `${String(year)}-03-01T00:00:00+08:00` });

interface Figure {
  readonly value: number;
  readonly qualifier: string;
  readonly metric: { readonly code: string };
}

/** The figures that published accounts print, made of rows that the mutations make, in each account's year. */
describe('the register as the accounts have it', () => {
  let city: TestService;
  let seed: Seed;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
    for (const code of [GANZHOU, JIANHUA]) await addDivision(city.owner, code, null);
    const client = new Client({ connectionString: (city.owner.options as { url: string }).url });
    await client.connect();
    const figures = readReportedFigures(join(__dirname, '../../../../data/reported-figures.csv'));
    await loadOnce(client, 'figures', {}, (it) => loadReportedFigures(it, figures));
    await client.end();
  });
  afterAll(() => city.stop());

  /** Makes many entries, a hundred at a time; answers them. */
  const addAll = async (code: string, entries: readonly object[]): Promise<readonly ShownEntry[]> => {
    const made: ShownEntry[] = [];
    for (let from = 0; from < entries.length; from += 100) {
      const { data } = await city.ask(officerOf(code), REGISTER_CHANGES.addAll, {
        input: { idempotencyKey: `${code}-${String(from)}`, entries: entries.slice(from, from + 100) },
      });
      for (const { registerEntry, userErrors } of data.it.results as {
        registerEntry: ShownEntry;
        userErrors: object[];
      }[]) {
        expect(userErrors).toEqual([]);
        made.push(registerEntry);
      }
    }
    return made;
  };
  const reported = async (code: string, metric: string): Promise<object> => {
    const { data } = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) { ... on Division {
        reportedFigures { value qualifier metric { code } } } } }`,
    );
    const found = (data._entities[0].reportedFigures as Figure[]).find((it) => it.metric.code === metric);
    return [found?.value, found?.qualifier];
  };
  const summary = async (code: string, kind: string): Promise<{ entries: number; categories: number }> => {
    const { data } = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) { ... on Division {
        registerSummary(kind: "${kind}") { entries categories quantity } } } }`,
    );
    return data._entities[0].registerSummary as { entries: number; categories: number };
  };

  it('has 135 responsibility letters and assessments cleared away in 赣州', async () => {
    const organizationId = await seed.organization({ divisionCode: GANZHOU, name: '某部门' });
    const demands = Array.from({ length: 135 }, (_, at) => ({
      kind: at % 2 === 0 ? 'RESPONSIBILITY_LETTER' : 'ASSESSMENT',
      divisionCode: GANZHOU,
      title: `第${String(at + 1)}项`,
      subject: `第${String(at + 1)}项工作`,
      organizationId,
      ...dated(2019),
    }));
    const desk = new RegisterDesk(city, officerOf(GANZHOU));
    for (const entry of await addAll(GANZHOU, demands))
      await desk.close(entry, 'CLEARED', { closedAt: '2020-04-01T00:00:00+08:00' });

    const { cleared } = await burdenOf(city, ANONYMOUS, GANZHOU, {
      from: '2020-01-01T00:00:00+08:00',
      to: '2021-01-01T00:00:00+08:00',
    });
    expect([cleared, 'EXACT']).toEqual(await reported(GANZHOU, 'org.burden.items_cleared'));
  });

  it('has 71 items of 7 categories on which departments and towns of 昌平 hear each other', async () => {
    const items = Array.from({ length: 71 }, (_, at) => ({
      kind: 'MUTUAL_CONSULTATION_ITEM',
      divisionCode: CHANGPING,
      title: `第${String(at + 1)}项`,
      category: `第${String((at % 7) + 1)}类`,
      ...dated(2019),
    }));
    await addAll(CHANGPING, items);

    const { entries, categories } = await summary(CHANGPING, 'MUTUAL_CONSULTATION_ITEM');
    expect([categories, 'EXACT']).toEqual(await reported(CHANGPING, 'org.mutual_consultation.categories'));
    expect([entries, 'EXACT']).toEqual(await reported(CHANGPING, 'org.mutual_consultation.items'));
  });

  it('has 30 measures in 8 systems in 建华', async () => {
    const measures = Array.from({ length: 30 }, (_, at) => ({
      kind: 'POLICY_MEASURE',
      divisionCode: JIANHUA,
      title: `第${String(at + 1)}项措施`,
      category: `第${String((at % 8) + 1)}个体系`,
      document: '优化社区治理“八个体系”30项措施',
      ...dated(2024),
    }));
    await addAll(JIANHUA, measures);

    const { entries, categories } = await summary(JIANHUA, 'POLICY_MEASURE');
    expect([categories, 'EXACT']).toEqual(await reported(JIANHUA, 'org.policy.systems'));
    expect([entries, 'EXACT']).toEqual(await reported(JIANHUA, 'org.policy.measures'));
  });

  it('has 19 old quarters renewed in 西山', async () => {
    const quarters = Array.from({ length: 19 }, (_, at) => ({
      kind: 'OLD_QUARTER_RENOVATION',
      divisionCode: at % 2 === 0 ? '530112003001' : '530112003002',
      title: `第${String(at + 1)}个小区微改造`,
      ...dated(2021),
    }));
    await addAll(XISHAN, quarters);

    const { entries } = await summary(XISHAN, 'OLD_QUARTER_RENOVATION');
    expect([entries, 'EXACT']).toEqual(await reported(XISHAN, 'org.project.old_quarters'));
  });
});
