const tsx = require('tsx/cjs/api');

/** One server for the whole run, in every worker's environment; one that is named there already is used instead. */
module.exports = async () => {
  // Jest runs this file outside its own resolver, which alone would find the TypeScript behind a `.js` import.
  const { startTestServer, TEST_SERVER_VARIABLE } = tsx.require('./src/testing/test-server.ts', __filename);
  if (process.env[TEST_SERVER_VARIABLE]) return;
  const server = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  globalThis.removeTestServer = async () => {
    delete process.env[TEST_SERVER_VARIABLE];
    await server.remove();
  };
};
