import { PROJECT_FOLDER } from '../project-folder';
import { licenceFaults } from './licence-faults';
import { lockedPackages } from './lock-packages';

const asked = (licence: string | null, name = 'a-package 1.0.0', isForDevelopment = false) =>
  licenceFaults([{ name, licence, isForDevelopment }]).length === 0;

describe('the licences of packages', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only) AND GPL-2.0-only', false],
    ['GPL-3.0-only', false],
    ['Elastic-2.0', false],
    ['SEE LICENSE IN LICENSE', false],
    [null, false],
  ])('%s is agreed to: %s', (licence, expected) => {
    expect(asked(licence)).toBe(expected);
  });

  it('may be narrower for what runs than for what helps to build it', () => {
    expect([asked('WTFPL', 'a 1.0.0', true), asked('WTFPL', 'a 1.0.0')]).toEqual([true, false]);
  });

  it('may be agreed to for one package alone', () => {
    expect([
      asked('Elastic-2.0', '@apollo/gateway 2.14.4'),
      asked('Elastic-2.0', '@apollo/other 1.0.0'),
    ]).toEqual([true, false]);
  });

  it('are all known of those that the lock names', () => {
    const packages = lockedPackages(PROJECT_FOLDER);

    expect(packages.length).toBeGreaterThan(500);
    expect(licenceFaults(packages)).toEqual([]);
  });
});
