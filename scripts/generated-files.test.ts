import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GeneratedFiles } from './generated-files.js';

describe('a generated file', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'generated-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is written where it was missing or another', () => {
    const files = new GeneratedFiles('write', root);

    files.emit('docs/a.md', 'one');

    expect(readFileSync(join(root, 'docs/a.md'), 'utf8')).toBe('one');
    expect(files.stale).toEqual(['docs/a.md']);
  });

  it('is stale and left alone while checking', () => {
    writeFileSync(join(root, 'a.md'), 'old');
    const files = new GeneratedFiles('check', root);

    files.emit('a.md', 'new');

    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('old');
    expect(files.stale).toEqual(['a.md']);
  });

  it('is fresh when it holds what it should', () => {
    writeFileSync(join(root, 'a.md'), 'same');
    const files = new GeneratedFiles('check', root);

    files.emit('a.md', 'same');

    expect(files.stale).toEqual([]);
  });

  it('goes from its folder when nobody makes it any more, and other endings stay', () => {
    writeFileSync(join(root, 'old.md'), '');
    writeFileSync(join(root, 'kept.json'), '');
    const files = new GeneratedFiles('write', root);

    files.emitFolder('.', '.md', new Map([['new.md', 'text']]));

    expect([existsSync(join(root, 'old.md')), existsSync(join(root, 'kept.json'))]).toEqual([false, true]);
    expect(files.stale).toEqual(['new.md', 'old.md']);
  });
});
