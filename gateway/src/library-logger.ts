import type { Logger } from 'pino';

/** What is news to the library ("loaded schema") is detail to whoever runs us. */
export const libraryLogger = (logger: Logger) => ({
  debug: (message?: string) => {
    logger.trace(message);
  },
  info: (message?: string) => {
    logger.debug(message);
  },
  warn: (message?: string) => {
    logger.warn(message);
  },
  error: (message?: string) => {
    logger.error(message);
  },
});
