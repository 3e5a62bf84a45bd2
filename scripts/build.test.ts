import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'governance-build-'));
const source = (name: string) => join(root, 'packages/words/src', name);
const output = (name: string) => join(root, 'packages/words/dist', name);
const build = () =>
  execFileSync(process.execPath, [join(__dirname, 'build.mjs'), root], { encoding: 'utf8' });

beforeAll(() => {
  mkdirSync(source('deep'), { recursive: true });
  cpSync(join(__dirname, '../.swcrc'), join(root, '.swcrc'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ workspaces: ['packages/*', 'absent'] }));
  writeFileSync(source('word.ts'), `export const word: string = 'grid';`);
  writeFileSync(source('deep/more.ts'), `export { word } from '../word.js';`);
  writeFileSync(source('word.test.ts'), '');
  writeFileSync(source('deep/words.json'), '{}');
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('the build', () => {
  it('compiles every source but the tests, and copies what is no TypeScript', () => {
    expect(build()).toContain('Built 3 files');
    expect(existsSync(output('word.test.js'))).toBe(false);
    expect(readFileSync(output('deep/words.json'), 'utf8')).toBe('{}');
    const program = `console.log(require(${JSON.stringify(output('deep/more.js'))}).word)`;
    expect(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })).toBe('grid\n');
  });

  it('does nothing when nothing changed, and only what changed otherwise', () => {
    build();
    expect(build()).toContain('Built 0 files');

    writeFileSync(source('word.ts'), `export const word = 'street';`);

    expect(build()).toContain('Built 1 files');
    expect(readFileSync(output('word.js'), 'utf8')).toContain('street');
  });

  it('makes again what somebody removed from its output', () => {
    build();
    rmSync(output('word.js'));

    build();

    expect(existsSync(output('word.js'))).toBe(true);
  });

  it('removes what was made of a source that is gone', () => {
    writeFileSync(source('old.ts'), 'export {};');
    build();
    rmSync(source('old.ts'));

    build();

    expect(existsSync(output('old.js'))).toBe(false);
    expect(existsSync(output('old.js.map'))).toBe(false);
    expect(existsSync(output('word.js'))).toBe(true);
  });
});
