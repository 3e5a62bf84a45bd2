/** Jest calls this also after failures; a Ctrl-C is the server's own business. */
module.exports = async () => {
  await globalThis.removeTestServer?.();
};
