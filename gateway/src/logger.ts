import { type DestinationStream, type Logger, pino } from 'pino';

/** Never written, wherever they stand: what signs somebody in, and what a client or a statement asked about. */
const SECRET = ['authorization', 'token', 'cookie', 'variables', 'parameters', 'x-governance-envelope'];

/** Structured log, one JSON object a line. Tokens and query variables are removed even when somebody logs them. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const paths = SECRET.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`]);
  const options = { level, base: { service: 'gateway' }, redact: { paths, censor: '[redacted]' } };
  return destination ? pino(options, destination) : pino(options);
}
