import { type RolePasswords, type ServiceRoles } from './service-roles.js';

/** Addresses of one service's database. */
export interface DatabaseUrls {
  /** For migrations. */
  readonly ownerUrl: string;
  /** For everything else. */
  readonly appUrl: string;
}

/** The same server and options, another database. */
export function atDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** Addresses of a database on the server of `adminUrl` for the two roles of its service. */
export function urlsOf(
  adminUrl: string,
  database: string,
  roles: ServiceRoles,
  passwords: RolePasswords,
): DatabaseUrls {
  const base = atDatabase(adminUrl, database);
  return { ownerUrl: as(base, roles.owner, passwords.owner), appUrl: as(base, roles.app, passwords.app) };
}

function as(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  changed.password = encodeURIComponent(password);
  return changed.href;
}
