import { join } from 'node:path';
import { ANONYMOUS, loadOnce } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { Client } from 'pg';
import { JointBodyKind } from '../joint-body/joint-body-kind.js';
import { OrganizationKind } from '../organization/organization-kind.js';
import { openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { loadTerms } from './persistence/load-terms.js';
import { readTerms } from './read-terms.js';

const terms = readTerms(join(__dirname, '../../../../data/terms.csv'));
const TERM = `query($word: String!, $code: DivisionCode) { term(word: $word, divisionCode: $code) {
  word noun pointsTo description account division { code } } }`;
const LIST = `query($filter: TermFilter, $first: Int! = 100, $after: String) { terms(filter: $filter, first: $first, after: $after) {
  nodes { word pointsTo } pageInfo { hasNextPage endCursor } totalCount } }`;

interface TermList {
  readonly nodes: readonly { readonly word: string; readonly pointsTo: string | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

describe('places’ own words', () => {
  let city: TestService;
  const ask = (document: string, variables: object = {}) => city.ask(ANONYMOUS, document, { ...variables });
  const meanings = async (word: string, code: string | null = null) =>
    (await ask(TERM, { word, code })).data.term as Record<string, unknown>[];
  const list = async (variables: object = {}) => (await ask(LIST, variables)).data.terms as TermList;

  beforeAll(async () => {
    city = await openCity();
    const client = new Client({ connectionString: (city.owner.options as { url: string }).url });
    await client.connect();
    await loadOnce(client, 'terms', {}, (it) => loadTerms(it, terms));
    await client.end();
  });
  afterAll(() => city.stop());

  it('are more than sixty from the five accounts', () => {
    expect(terms.filter(({ account }) => account !== null).length).toBeGreaterThanOrEqual(60);
    expect(new Set(terms.map(({ account }) => account))).toEqual(
      new Set(['S0', 'S1', 'S2', 'S3', 'S4', null]),
    );
  });

  it('say what they stand for, whose they are and where they were read', async () => {
    expect(await meanings('重点哨')).toEqual([
      {
        ...{ word: '重点哨', noun: 'WHISTLE_KIND', pointsTo: 'KEY', description: '为重点事项吹的哨' },
        ...{ account: '北京昌平区 2019-11', division: { code: '110114000000' } },
      },
    ]);
    expect(await meanings('无此词')).toEqual([]);
    expect(await meanings('\0')).toEqual([]);
  });

  it.each([
    ['大党委', '大黨委'],
    ['党建联盟', '黨建聯盟'],
    ['1+3', '１＋３'],
  ])('%s are found as %s too', async (word, written) => {
    expect(await meanings(written)).toEqual(await meanings(word));
    expect(await meanings(written)).toMatchObject([{ word }]);
  });

  it('may mean the same in two cities and not the same as a word that looks like them', async () => {
    const [three, orders] = [await meanings('三个清单'), await meanings('三张清单')];

    expect(three.map(({ division }) => division)).toEqual([
      { code: '360700000000' },
      { code: '210700000000' },
    ]);
    expect(orders).toMatchObject([
      { pointsTo: null, description: expect.stringContaining('点单') as string },
    ]);
  });

  it('are looked for in a place, those above it and everywhere', async () => {
    expect(await meanings('攻坚哨', PLACES.community)).toMatchObject([
      { division: { code: PLACES.district } },
    ]);
    expect(await meanings('攻坚哨', PLACES.otherCommunity)).toMatchObject([
      { division: { code: PLACES.otherDistrict } },
    ]);
    expect(await meanings('攻坚哨', PLACES.city)).toEqual([]);
    expect(await meanings('大党委', PLACES.otherCommunity)).toMatchObject([
      { division: null, account: null },
    ]);
  });

  it('are listed by place, noun and part of the word, in any writing', async () => {
    const whistles = await list({ filter: { noun: 'WHISTLE_KIND', divisionCode: PLACES.community } });
    const committees = await list({ filter: { noun: 'JOINT_BODY_KIND', search: '大黨委' } });

    expect(whistles.nodes.map(({ pointsTo }) => pointsTo)).toEqual(['DAILY', 'CAMPAIGN', 'EMERGENCY']);
    expect(committees.nodes.map(({ word }) => word)).toEqual(['大党委', '社区大党委']);
    expect((await list({ filter: { search: '%' } })).nodes).toEqual([]);
  });

  it('come once each, page by page, with a total that stays', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: TermList = await list({ first: 40, after });
      expect(page.totalCount).toBe(terms.length);
      seen.push(...page.nodes.map(({ word }) => word));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen).toEqual(terms.map(({ word }) => word));
  });

  it('refuse a malformed place, naming the argument', async () => {
    const { errors } = await ask(
      '{ term(word: "x", divisionCode: "53") { word } terms(filter: { divisionCode: "53" }) { totalCount } }',
    );

    expect(errors?.map(({ extensions }) => extensions['argument'])).toEqual([
      'divisionCode',
      'filter.divisionCode',
    ]);
  });

  it('name the kinds of organizations and joint bodies as their place does, for many in one statement a noun', async () => {
    const seed = new Seed(city.owner);
    const { community, otherCommunity } = PLACES;
    const kind = OrganizationKind.ENFORCEMENT_TEAM;
    const ids = [
      await seed.organization({ kind, divisionCode: community }),
      await seed.organization({ kind, divisionCode: otherCommunity }),
      await seed.organization({ kind: OrganizationKind.COMMITTEE, divisionCode: otherCommunity }),
    ];
    const body = await seed.jointBody({
      kind: JointBodyKind.COORDINATION_COMMITTEE,
      divisionCode: otherCommunity,
    });
    city.forgetStatements();
    const { data } = await ask(
      `query($of: [_Any!]!) { _entities(representations: $of) {
         ... on Organization { kindTerm { word } } ... on JointBody { kindTerm { word account } } } }`,
      {
        of: [...ids.map((id) => ({ __typename: 'Organization', id })), { __typename: 'JointBody', id: body }],
      },
    );

    expect(data._entities).toEqual([
      { kindTerm: { word: '街道综合行政执法队' } },
      { kindTerm: null },
      { kindTerm: { word: '党委' } },
      { kindTerm: { word: '党建工作协调委员会', account: '北京昌平区 2019-11' } },
    ]);
    expect(city.statements.filter((statement) => statement.includes('FROM term'))).toHaveLength(2);
  });
});
