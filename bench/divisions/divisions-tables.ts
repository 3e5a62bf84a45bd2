import type { Answer } from './ask-both.js';
import type { LoadedTable } from './import-table.js';

/** What it took to import the tables, as Markdown. */
export const loadsTable = (loads: readonly LoadedTable[]): string =>
  [
    '| code table | rows | seconds | rows a second | peak memory above start, MB | database, MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...loads.map(
      ({ name, rows, seconds, peakMegabytes, databaseMegabytes }) =>
        `| ${name} | ${String(rows)} | ${seconds.toFixed(1)} | ${(rows / seconds).toFixed(0)} | ${peakMegabytes.toFixed(0)} | ${databaseMegabytes.toFixed(0)} |`,
    ),
  ].join('\n');

/** What questions cost in both tables, as Markdown. */
export const answersTable = (answers: readonly Answer[]): string =>
  [
    '| question | statements, small | statements, national | median ms, small | median ms, national | ratio |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...answers.map(
      ({ name, small, national }) =>
        `| ${name} | ${String(small.statements)} | ${String(national.statements)} | ${small.ms.toFixed(2)} | ${national.ms.toFixed(2)} | ${(national.ms / small.ms).toFixed(2)} |`,
    ),
  ].join('\n');
