import { type ClientBase, escapeIdentifier, escapeLiteral } from 'pg';
import { scramVerifier } from './scram-verifier.js';

/** The two roles of a service: one owns its database and migrates it, the other one serves requests. */
export interface ServiceRoles {
  readonly owner: string;
  readonly app: string;
}

/** The password of each of the two roles: printable ASCII. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
}

/** `grid` → `grid_owner` and `grid_app`. */
export const rolesOf = (role: string): ServiceRoles => ({ owner: `${role}_owner`, app: `${role}_app` });

/**
 * Makes the two roles where they are missing and sets their passwords. Neither can make roles or databases, pass row
 * level security or replicate. Throws when a role of that name exists and can do more.
 */
export async function ensureRoles(
  admin: ClientBase,
  roles: ServiceRoles,
  passwords: RolePasswords,
): Promise<void> {
  await ensureRole(admin, roles.owner, passwords.owner);
  await ensureRole(admin, roles.app, passwords.app);
  if (!(await isSuperuser(admin))) {
    // Only a member may hand a database over to a role and speak for it.
    await admin.query(`GRANT ${escapeIdentifier(roles.owner)} TO CURRENT_USER`);
  }
}

/** What a new database of the service gives to whom. Said by the administrator, connected to that database. */
export function grants(database: string, { owner, app }: ServiceRoles): string {
  const [data, own, use] = [database, owner, app].map((name) => escapeIdentifier(name)) as [
    string,
    string,
    string,
  ];
  const forNew = `ALTER DEFAULT PRIVILEGES FOR ROLE ${own} IN SCHEMA public`;
  return `
    ${databaseGrants(database, { owner, app })}
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE, CREATE ON SCHEMA public TO ${own};
    GRANT USAGE ON SCHEMA public TO ${use};
    ${forNew} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${use};
    ${forNew} GRANT USAGE, SELECT ON SEQUENCES TO ${use};
    COMMENT ON DATABASE ${data} IS 'Governance Graph';`;
}

/** Who may connect. Not part of a template, so that a copy of a database needs it again. */
export function databaseGrants(database: string, { app }: ServiceRoles): string {
  const data = escapeIdentifier(database);
  return `
    REVOKE ALL ON DATABASE ${data} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${data} TO ${escapeIdentifier(app)};`;
}

async function ensureRole(admin: ClientBase, name: string, password: string): Promise<void> {
  const { rows } = await admin.query<{ powerful: boolean }>(
    `SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS powerful
     FROM pg_roles WHERE rolname = $1`,
    [name],
  );
  if (rows[0]?.powerful === true) {
    throw new Error(
      `The database role "${name}" exists and may do more than a service should (superuser, roles, databases, ` +
        'replication or row level security). Take that away, or choose another role name.',
    );
  }
  const role = escapeIdentifier(name);
  const login = `LOGIN PASSWORD ${escapeLiteral(scramVerifier(password))}`;
  await admin.query(rows.length === 0 ? `CREATE ROLE ${role} ${login}` : `ALTER ROLE ${role} ${login}`);
}

async function isSuperuser(admin: ClientBase): Promise<boolean> {
  const { rows } = await admin.query<{ rolsuper: boolean }>(
    'SELECT rolsuper FROM pg_roles WHERE rolname = current_user',
  );
  return rows[0]?.rolsuper ?? false;
}
