// The way in: makes a fresh clone ready, then does what was asked. Uses nothing but Node, since nothing else may be there.
// Its own syntax is old on purpose: an old Node must be able to read it as far as the message.
const OLDEST = [20, 19];
const COMMANDS = ['start', 'start:many', 'test', 'check'];

const [major, minor] = process.versions.node.split('.').map(Number);
const [command, ...args] = process.argv.slice(2);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}
if (!COMMANDS.includes(command)) {
  console.error(`Usage: node scripts/bootstrap.mjs <${COMMANDS.join('|')}> [arguments]`);
  process.exit(1);
}

import('./bootstrap/run-command.mjs')
  .then(({ runCommand }) => runCommand(command, args))
  .then(
    (code) => process.exit(code),
    (error) => {
      console.error(error.isExpected ? error.message : error);
      process.exit(1);
    },
  );
