import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceEnvironment, SUBGRAPHS } from '@governance/shared';
import type { z } from 'zod';
import { GatewayEnvironment } from '../gateway/src/config.js';
import { DevIssuerEnvironment } from '../gateway/src/dev-issuer/config.js';
import { SetupEnvironment } from '../standalone/src/setup-config.js';
import { type ComposeService, readCompose } from './containers/compose-file.js';
import { copiedSources } from './containers/dockerfile-sources.js';
import { referencesIn } from './containers/interpolate.js';
import { ComposeEnvironment } from './env/compose-environment.js';
import { PROJECT_FOLDER } from './project-folder.js';

const SECRET = 'abcdefghijklmnopqrstuvwxyz012345';
/** What an operator fills in. */
const FILLED = {
  POSTGRES_PASSWORD: SECRET,
  ORGANIZATION_DATABASE_PASSWORD: `${SECRET}1`,
  GRID_DATABASE_PASSWORD: `${SECRET}2`,
  SERVICE_REQUESTS_DATABASE_PASSWORD: `${SECRET}3`,
  VOLUNTEERS_DATABASE_PASSWORD: `${SECRET}4`,
  GATEWAY_DATABASE_PASSWORD: `${SECRET}5`,
  ENVELOPE_KEYS: `one:${SECRET}`,
  CONTACT_KEYS: `one:${Buffer.alloc(32, 1).toString('base64')}`,
};
const DEMO = { ...FILLED, COMPOSE_PROFILES: 'demo', DEMO_DATA: 'true', OIDC_ISSUER: 'http://issuer:4010' };

/** Which environment a process reads, by the file that it runs. */
const ENVIRONMENTS: Readonly<Record<string, z.ZodObject>> = {
  'standalone/dist/setup.js': SetupEnvironment,
  'gateway/dist/main.js': GatewayEnvironment,
  'gateway/dist/dev-issuer/main.js': DevIssuerEnvironment,
  ...Object.fromEntries(SUBGRAPHS.map((name) => [`services/${name}/dist/main.js`, serviceEnvironment])),
};

const text = readFileSync(join(PROJECT_FOLDER, 'docker-compose.yml'), 'utf8');
const dockerfile = readFileSync(join(PROJECT_FOLDER, 'Dockerfile'), 'utf8');
const { services, volumes } = readCompose(text, FILLED);
const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);
const mainOf = ({ command }: ComposeService): string => command[1] ?? '';

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, the set-up, four services, the gateway and the development issuer', () => {
    expect(Object.keys(services).toSorted()).toEqual(
      ['gateway', 'issuer', 'postgres', 'setup', ...SUBGRAPHS].toSorted(),
    );
  });

  it('takes from outside what .env.example says, and nothing else', () => {
    const readByComposeItself = 'COMPOSE_PROFILES';

    expect([...referencesIn(text), readByComposeItself].toSorted()).toEqual(
      Object.keys(ComposeEnvironment.shape).toSorted(),
    );
    expect(ComposeEnvironment.safeParse(DEMO).error).toBeUndefined();
  });

  it.each(Object.keys(FILLED))('refuses to start without %s', (name) => {
    expect(() => readCompose(text, { ...FILLED, [name]: '' })).toThrow(`${name}: fill in .env`);
  });

  it.each(ours.map(([name]) => name))(
    'gives %s an environment that it accepts, and no variable that it does not know',
    (name) => {
      for (const values of [FILLED, DEMO]) {
        const service = readCompose(text, values).services[name];
        if (!service) throw new Error(`no ${name}`);
        const given = Object.entries(service.environment).filter(([, value]) => value !== '');
        const environment = ENVIRONMENTS[mainOf(service)];

        expect(environment?.safeParse(Object.fromEntries(given)).error).toBeUndefined();
        expect(Object.keys(environment?.shape ?? {})).toEqual(
          expect.arrayContaining(Object.keys(service.environment)),
        );
      }
    },
  );

  it.each(ours)('runs %s from a main that exists, in an image that can be built', (_name, service) => {
    const source = mainOf(service).replace('/dist/', '/src/').replace(/\.js$/, '.ts');

    expect(service.command[0]).toBe('node');
    expect(existsSync(join(PROJECT_FOLDER, source))).toBe(true);
    expect(
      existsSync(join(PROJECT_FOLDER, service.build?.context ?? 'none', service.build?.dockerfile ?? 'none')),
    ).toBe(true);
  });

  it('addresses every process by the name and the port that it has', () => {
    const { services: all } = readCompose(text, DEMO);
    const urls = Object.values(all).flatMap(({ environment }) =>
      Object.entries(environment)
        .filter(([, value]) => /^https?:/.test(value))
        .map(([name, value]) => ({ name, url: new URL(value) })),
    );

    expect(urls.length).toBeGreaterThanOrEqual(10);
    for (const { name, url } of urls) {
      expect([name, url.host]).toEqual([
        name,
        `${url.hostname}:${all[url.hostname]?.environment['PORT'] ?? '?'}`,
      ]);
    }
  });

  it.each(SUBGRAPHS)('connects %s to its own database as the role that the set-up makes', (name) => {
    const database = name.replaceAll('-', '_');
    const password = FILLED[`${database.toUpperCase()}_DATABASE_PASSWORD` as keyof typeof FILLED];

    expect(services[name]?.environment['DATABASE_URL']).toBe(
      `postgresql://${database}_app:${password}@postgres:5432/${database}`,
    );
  });

  it('connects the gateway to a database of its own', () => {
    expect(services['gateway']?.environment['GATEWAY_DATABASE_URL']).toBe(
      `postgresql://gateway_app:${FILLED.GATEWAY_DATABASE_PASSWORD}@postgres:5432/gateway`,
    );
  });

  it('lets each subgraph learn the divisions, and the gateway find each subgraph', () => {
    const followers = SUBGRAPHS.filter((name) => services[name]?.environment['GRID_URL'] !== undefined);
    const known = SUBGRAPHS.map(
      (name) => services['gateway']?.environment[`${name.toUpperCase().replaceAll('-', '_')}_URL`],
    );

    expect(followers).toEqual(SUBGRAPHS.filter((name) => name !== 'grid'));
    expect(services['grid']?.environment['SERVICE_REQUESTS_URL']).toBe('http://service-requests:4003');
    expect(known).toEqual(SUBGRAPHS.map((name) => expect.stringContaining(`http://${name}:`)));
  });

  it('publishes the gateway and the issuer to this machine alone, on the ports that they listen on', () => {
    const published = Object.entries(services).flatMap(([name, { ports }]) =>
      ports.map((port) => [name, port]),
    );

    expect(published).toEqual([
      ['gateway', `127.0.0.1:4000:${services['gateway']?.environment['PORT'] ?? ''}`],
      ['issuer', `127.0.0.1:4010:${services['issuer']?.environment['PORT'] ?? ''}`],
    ]);
  });

  it('waits only for what is there, and lets the gateway wait for nobody', () => {
    const waits = Object.values(services).flatMap(({ depends_on }) => Object.keys(depends_on));

    expect(Object.keys(services)).toEqual(expect.arrayContaining(waits));
    expect(services['gateway']?.depends_on).toEqual({});
    for (const name of SUBGRAPHS) {
      expect(services[name]?.depends_on).toEqual({ setup: { condition: 'service_completed_successfully' } });
    }
  });

  it('keeps data in volumes that it states, that of PostgreSQL where version 18 has it', () => {
    const mounted = Object.values(services).flatMap(({ volumes: all }) => all);

    expect(mounted.map((volume) => volume.split(':')[0]).toSorted()).toEqual(Object.keys(volumes).toSorted());
    expect(services['postgres']?.volumes).toEqual(['postgres-data:/var/lib/postgresql']);
  });

  it('asks every process whether it lives, the set-up apart, which ends', () => {
    const asked = Object.entries(services).filter(([, { healthcheck }]) => healthcheck?.disable !== true);

    expect(asked.map(([name]) => name)).toEqual(Object.keys(services).filter((name) => name !== 'setup'));
    for (const [name, { healthcheck }] of asked) {
      const command = healthcheck?.test?.join(' ') ?? '';
      expect(command).toContain(name === 'postgres' ? 'pg_isready' : '${process.env.PORT}/live');
    }
  });

  it('runs the development issuer in the profile demo alone', () => {
    const inProfiles = Object.entries(services).filter(([, { profiles }]) => profiles.length > 0);

    expect(inProfiles.map(([name, { profiles }]) => [name, profiles])).toEqual([['issuer', ['demo']]]);
  });
});

describe('the image', () => {
  const sources = copiedSources(dockerfile);

  it.each(sources.filter(({ stage }) => stage === null).map(({ path }) => path))(
    'copies %s, which exists',
    (path) => {
      expect(existsSync(join(PROJECT_FOLDER, path))).toBe(true);
    },
  );

  it('takes from its first stage only what is made or copied there', () => {
    const copied = sources.filter(({ stage }) => stage === null).map(({ path }) => `/app/${path}`);
    const taken = sources.filter(({ stage }) => stage === 'build').map(({ path }) => path);

    expect(taken.length).toBeGreaterThan(0);
    expect([...copied, '/app/node_modules']).toEqual(expect.arrayContaining(taken));
  });

  it('installs every workspace, so that the lock file fits', () => {
    const manifests = sources.map(({ path }) => path).filter((path) => path.endsWith('/package.json'));
    const lock = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { link?: boolean; resolved?: string }>;
    };
    const workspaces = Object.values(lock.packages).flatMap(({ link, resolved }) =>
      link ? [`${resolved ?? ''}/package.json`] : [],
    );

    expect(manifests.toSorted()).toEqual(workspaces.toSorted());
  });

  it('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
