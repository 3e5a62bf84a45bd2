/** A process with the four test subgraphs over HTTP. Its first line names their ports; it ends with its parent. */
import { SUBGRAPHS } from '@governance/shared';
import { TestSubgraph } from './test-subgraph.js';

async function main(): Promise<void> {
  const urls = await Promise.all(SUBGRAPHS.map((name) => new TestSubgraph(name).start()));
  console.log(JSON.stringify(urls.map((url) => Number(new URL(url).port))));
  process.stdin.on('end', () => process.exit(0)).resume();
}

void main();
