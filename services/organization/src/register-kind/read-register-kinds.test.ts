import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRegisterKinds } from './read-register-kinds.js';

const REAL = join(__dirname, '../../../../data/register-kinds.csv');
const HEADER = 'code,name,description,unit,public,demand,least_quantity,account';

describe('the kinds of the register', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const read = (...lines: readonly string[]) => {
    const path = join(folder, 'kinds.csv');
    writeFileSync(path, lines.join('\n'));
    return readRegisterKinds(path);
  };

  it('are shipped with all that the accounts name, in order of code', () => {
    const kinds = readRegisterKinds(REAL);

    const codes = kinds.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toEqual(
      expect.arrayContaining([
        ...['POLICY_MEASURE', 'FUND_ALLOCATED', 'FUND_SPENT', 'CAREER_LADDER', 'SKILL_SUBSIDY'],
        ...['LIAISON_ASSIGNMENT', 'MUTUAL_CONSULTATION_ITEM', 'CONSULTATION_BATCH', 'MEMBERSHIP_TRANSFER'],
        ...['NEEDS_SURVEY', 'SERVICE_BRAND', 'TENDER', 'DEMONSTRATION_SITE', 'CADRE_RECRUITMENT'],
        ...['MEMBERS_DEVELOPED', 'OLD_QUARTER_RENOVATION', 'BRANCH_POWER', 'CHECKLIST'],
      ]),
    );
    expect(kinds.filter(({ isDemand }) => isDemand).map(({ code, isPublic }) => [code, isPublic])).toEqual([
      ['ASSESSMENT', false],
      ['DATA_REQUEST', false],
      ['INSPECTION', false],
      ['REPORT_DEMAND', false],
      ['RESPONSIBILITY_LETTER', false],
    ]);
  });

  it('read a row as it stands', () => {
    expect(read(HEADER, 'TENDER,项目招投标,"A project, tendered",project,yes,no,0,S2;S0')).toEqual([
      {
        code: 'TENDER',
        name: '项目招投标',
        description: 'A project, tendered',
        unit: 'project',
        isPublic: true,
        isDemand: false,
        leastQuantity: 0,
        accounts: 'S2;S0',
      },
    ]);
  });

  it.each([
    ['suspicion', 'WATCH_LIST,可疑人员登记,People to watch'],
    ['key persons', 'KEY_PEOPLE,重点人员台账,People of a kind'],
    ['offence', 'RELEASED,刑满释放人员,People who were released'],
    ['offence, in English', 'RELEASED,释放人员,Former offenders'],
    ['drugs', 'DRUGS,涉毒人员,People who took drugs'],
    ['illness', 'HEALTH_CASES,慢性病患者,People in care'],
    ['illness, in English', 'HEALTH_CASES,健康登记,Patients in care'],
    ['belief', 'FAITH,宗教活动人员,People of a faith'],
    ['belief, in its code', 'RELIGION,活动人员,People of a faith'],
    ['petitioning', 'COMPLAINTS,信访人员包保,People who complain'],
    ['petitioning, in English', 'COMPLAINTS,包保,Petitioners'],
  ])('may not name %s', (_, kind) => {
    expect(() => read(HEADER, `${kind},person,no,no,5,S0`)).toThrow('kinds like this are refused');
  });

  it.each([
    ['other columns', ['code,name', 'A,名'], 'expected the columns'],
    ['a missing field', [HEADER, 'TENDER,招投标,A project,project,yes,no,0'], 'not a kind'],
    ['a malformed code', [HEADER, 'tender,招投标,A project,project,yes,no,0,S2'], 'no code'],
    ['no Chinese name', [HEADER, 'TENDER,Tender,A project,project,yes,no,0,S2'], 'no name'],
    ['no unit', [HEADER, 'TENDER,招投标,A project,,yes,no,0,S2'], 'no unit'],
    ['a third answer', [HEADER, 'TENDER,招投标,A project,project,maybe,no,0,S2'], 'yes or no'],
    ['no least quantity', [HEADER, 'TENDER,招投标,A project,project,yes,no,few,S2'], 'no least quantity'],
    ['an account nobody knows', [HEADER, 'TENDER,招投标,A project,project,yes,no,0,S9'], 'no such account'],
    ['small numbers of people for all', [HEADER, 'HIRED,招聘,People,person,yes,no,4,S0'], 'small numbers'],
    [
      'the same kind twice',
      [HEADER, 'TENDER,招投标,A,project,yes,no,0,S2', 'TENDER,招投标,B,project,yes,no,0,S2'],
      'there twice: TENDER',
    ],
  ])('may not have %s', (_, lines, message) => {
    expect(() => read(...lines)).toThrow(message);
  });
});
