import { measureStart } from './measure-start.js';
import { startTable } from './start-table.js';

const start = (script: string) =>
  measureStart({ program: ['-e', script], environment: {}, readyLine: 'ready', settleMs: 100 });

describe('a measured start', () => {
  it('lasts until the program says that it is ready, and tells the memory of the program and its children apart', async () => {
    const script = `
      const ballast = Buffer.alloc(80e6, 1);
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      process.on('SIGTERM', () => { child.kill(); process.exit(ballast.length ? 0 : 1); });
      setTimeout(() => console.log('it is ready'), 500);
      setInterval(() => {}, 1000);`;

    const measured = await start(script);

    expect(measured.seconds).toBeGreaterThanOrEqual(0.5);
    expect(measured.seconds).toBeLessThan(20);
    expect(measured.restMegabytes).toBeGreaterThan(80);
    expect(measured.mostMegabytes).toBeGreaterThanOrEqual(measured.restMegabytes);
    expect(measured.childrenMegabytes).toBeGreaterThan(5);
  });

  it('fails with the output of a program that ends before it is ready', async () => {
    const starting = start('console.error("no database"); process.exitCode = 3;');

    await expect(starting).rejects.toThrow(/Ended with 3 before it was ready[^]*no database/);
  });
});

describe('the table of starts', () => {
  const measured = (seconds: number, mostMegabytes: number) => ({
    seconds,
    mostMegabytes,
    restMegabytes: 200,
    childrenMegabytes: 90,
  });

  it('shows every run, the median, and whether the aim is met', () => {
    const table = startTable(
      [measured(20, 300), measured(40, 320), measured(31, 310)],
      [measured(9, 200), measured(8.5, 200), measured(7, 200)],
    );

    expect(table).toContain('| first start | 20.0, 40.0, 31.0 s | 31.0 s | met: under 60 s |');
    expect(table).toContain('| later start | 9.0, 8.5, 7.0 s | 8.5 s | missed: under 8 s |');
    expect(table).toContain('| process, most, first start | 300, 320, 310 MB | 310 MB | met: under 450 MB |');
  });
});
