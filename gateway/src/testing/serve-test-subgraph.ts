/** A process with one test subgraph over HTTP, which its argument names. Its first line is its port; it ends with its parent. */
import { SUBGRAPHS } from '@governance/shared';
import { TestSubgraph } from './test-subgraph.js';

async function main(): Promise<void> {
  const name = SUBGRAPHS.find((one) => one === process.argv[2]);
  if (!name) throw new Error(`name one of ${SUBGRAPHS.join(', ')}`);
  console.log(new URL(await new TestSubgraph(name).start()).port);
  process.stdin.on('end', () => process.exit(0)).resume();
}

void main();
