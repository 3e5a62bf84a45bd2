import { type Durability } from './cluster.js';

/** PostgreSQL settings by name. */
export type ServerSettings = Readonly<Record<string, string>>;

const ADDRESSES: ServerSettings = {
  // No socket in the file system: its path may be at most 107 bytes, and a folder's is often longer.
  unix_socket_directories: '',
  listen_addresses: '127.0.0.1',
};

const SETTINGS: ServerSettings = {
  max_connections: '120',
  shared_buffers: '128MB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%u@%d ',
  log_checkpoints: 'off',
  // The statements of this system are short; compiling one costs more than running it.
  jit: 'off',
};

/** A power cut may cost the data; nothing else may. */
const DISPOSABLE: ServerSettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '1h',
};

/** What the server is started with, as command-line arguments; the caller's settings win, but for the addresses. */
export function settingArguments(
  durability: Durability,
  custom: ServerSettings,
  port: number,
): readonly string[] {
  const settings: ServerSettings = {
    ...SETTINGS,
    ...(durability === 'DISPOSABLE' ? DISPOSABLE : {}),
    ...custom,
    ...ADDRESSES,
    port: String(port),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
