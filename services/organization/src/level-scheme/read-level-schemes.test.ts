import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANONYMOUS } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { Client } from 'pg';
import { openCity } from '../testing/open-city.js';
import { loadLevelSchemes } from './persistence/load-level-schemes.js';
import { readLevelSchemes } from './read-level-schemes.js';

const REAL = join(__dirname, '../../../../data/level-schemes.csv');
const HEADER = 'division_code,division_name,rank,code,name,account';

describe('the ladders of the published accounts', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openCity();
    const client = new Client((city.owner.options as { url: string }).url);
    await client.connect();
    await loadLevelSchemes(client, readLevelSchemes(REAL));
    await client.end();
  });
  afterAll(() => city.stop());

  it.each([
    ['赣州市', '360700000000', '市/县/社区党工委/社区'],
    ['a community of a district of 赣州市', '360702001001', '市/区/街道/社区'],
    ['a county of 赣州市', '360781000000', '市/县/社区党工委/社区'],
    ['建华区', '230203000000', '区/街道/社区'],
    ['西山区', '530112000000', '区/街道/社区/网格'],
    ['昌平区', '110114000000', '区/镇街/村(社区)'],
    ['锦州市', '210700000000', '市/区/街道/社区'],
  ])('are shown for %s', async (_, code, expected) => {
    const { data } = await city.ask(
      ANONYMOUS,
      `query($code: DivisionCode!) { levelScheme(divisionCode: $code) { levels { name } } }`,
      { code },
    );

    expect((data.levelScheme.levels as { name: string }[]).map(({ name }) => name).join('/')).toBe(expected);
  });
});

describe('reading ladders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ladders-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['other columns', 'rank', [], 'expected the columns'],
    ['a line that is no level', HEADER, ['360700000000,赣州市,1,CITY'], 'not a level'],
    ['a level out of order', HEADER, ['360700000000,赣州市,2,CITY,市,S0'], 'out of order'],
    ['a level of no account', HEADER, ['360700000000,赣州市,1,CITY,市,S9'], 'no such account'],
    ['a code that is none', HEADER, ['360700000000,赣州市,1,city,市,S0'], '层级代码'],
  ])('refuses %s', (_, header, lines, expected) => {
    const path = join(folder, 'ladders.csv');
    writeFileSync(path, [header, ...lines, ''].join('\n'));

    expect(() => readLevelSchemes(path)).toThrow(expected);
  });
});
