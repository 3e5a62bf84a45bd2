import { maySee, visibleRows } from './row-rule';
import { ANONYMOUS, type Viewer } from './viewer';

const officer: Viewer = {
  ...ANONYMOUS,
  subject: 'officer',
  jurisdictions: [{ from: '530112000000', to: '530113000000' }],
  organization: 'o1',
};
const rows = {
  division: 'r.division_code',
  parties: { table: 'party', on: 'p.request_id = r.id' },
  person: 'r.subject',
};

describe('the row rule', () => {
  it('shows nothing to nobody', () => {
    expect(visibleRows(ANONYMOUS, rows).text).toBe('FALSE');
    expect(maySee(ANONYMOUS, { divisionCode: '530112000000', parties: [], person: null })).toBe(false);
  });

  it('takes every value from the viewer as a parameter', () => {
    const { text, values } = visibleRows({ ...officer, subject: "x' OR TRUE --" }, rows);

    expect(values).toEqual(['530112000000', '530113000000', 'o1', "x' OR TRUE --"]);
    expect(text).not.toContain('OR TRUE --');
  });

  it('asks for the organization in each column that may name it, for those who act for one', () => {
    const homes = { division: 'r.division_code', organizations: ['r.home_id', 'r.host_id'] };

    const { text, values } = visibleRows({ ...officer, jurisdictions: [] }, homes);

    expect(text).toBe('(r.home_id = $1 OR r.host_id = $2)');
    expect(values).toEqual(['o1', 'o1']);
    expect(visibleRows({ ...officer, jurisdictions: [], organization: null }, homes).text).toBe('FALSE');
  });

  it.each([
    ['its place lies in a jurisdiction', { divisionCode: '530112001001' }, true],
    ['its place lies just outside', { divisionCode: '530113000000' }, false],
    ['the viewer’s organization is a party', { divisionCode: '110114001001', parties: ['o1'] }, true],
    ['another organization is a party', { divisionCode: '110114001001', parties: ['o2'] }, false],
    ['it is about the viewer', { divisionCode: '110114001001', person: 'officer' }, true],
    ['it is about nobody', { divisionCode: '110114001001', person: null }, false],
  ])('when %s, seeing the row is %#', (_, row, isSeen) => {
    expect(maySee(officer, row)).toBe(isSeen);
  });
});
