import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { type EnvelopeKey, type Running, type SubgraphName, SUBGRAPHS } from '@governance/shared';
import { type ChildOptions, type ServingChild, startChild } from './child-process.js';
import { FEEDS_READ } from './feeds-read.js';
import type { Databases } from './prepare-databases.js';

/** What the five processes are made of. */
export interface ManyProcessesOptions {
  readonly databases: Databases;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly issuerKeyFile: string;
  readonly dataNotice: string;
  /** The gateway's database, for API keys; none when left out. */
  readonly gatewayDatabaseUrl?: string | null;
  /** Keys that contact data are encrypted with, `id:secret`. */
  readonly contactKeys: string;
  /** Variables of the gateway that say how much a client may ask for; the defaults otherwise. */
  readonly limits?: Readonly<Record<string, string>>;
  readonly onLost?: (name: string, code: number | null) => void;
}

/** Five processes: four services and the gateway. */
export interface ManyProcesses extends Running {
  readonly url: string;
  /** What the development issuer calls itself. */
  readonly issuer: string;
  /** What the processes sign their requests to each other with. */
  readonly envelopeKey: EnvelopeKey;
  readonly gateway: ServingChild;
  readonly services: Readonly<Record<SubgraphName, ServingChild>>;
  /** Starts a service again that was killed, at the same address. */
  restart(name: SubgraphName): Promise<ServingChild>;
  /** Starts the gateway again that was killed, at the same address. */
  restartGateway(): Promise<ServingChild>;
}

/** Starts all five as children of this process, the gateway first: it serves as its subgraphs come. */
export async function startManyProcesses(options: ManyProcessesOptions): Promise<ManyProcesses> {
  const ports = await freePorts(SUBGRAPHS.length + 1);
  const envelopeKey = { id: 'start', secret: randomBytes(24).toString('hex') };
  const plans = childPlans(options, ports, envelopeKey);
  const started = await Promise.allSettled(
    [plans.gateway, ...SUBGRAPHS.map((name) => plans.services[name])].map(startChild),
  );
  const children = started.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []));
  const failed = started.find((it) => it.status === 'rejected');
  if (failed) {
    await Promise.all(children.map((child) => child.stop()));
    throw failed.reason;
  }
  const [first, ...rest] = children as [ServingChild, ...ServingChild[]];
  const services = Object.fromEntries(rest.map((child) => [child.name, child])) as Record<
    SubgraphName,
    ServingChild
  >;
  let gateway = first;
  return {
    url: gateway.url,
    issuer: gateway.url,
    envelopeKey,
    get gateway() {
      return gateway;
    },
    services,
    restart: async (name) => (services[name] = await startChild(plans.services[name])),
    restartGateway: async () => (gateway = await startChild(plans.gateway)),
    stop: async () => {
      await gateway.stop();
      await Promise.all(Object.values(services).map((child) => child.stop()));
    },
  };
}

function childPlans(options: ManyProcessesOptions, ports: readonly number[], key: EnvelopeKey) {
  const { host, databases, logLevel, contactKeys, onLost } = options;
  const [anyPort = 0, ...servicePorts] = ports;
  const gatewayPort = options.port === 0 ? anyPort : options.port;
  const urls = Object.fromEntries(
    SUBGRAPHS.map((name, index) => [name, `http://${host}:${String(servicePorts[index])}`]),
  ) as Record<SubgraphName, string>;
  const common = {
    HOST: host,
    LOG_LEVEL: logLevel,
    ENVELOPE_KEYS: `${key.id}:${key.secret}`,
  };
  const lost = (name: string): Pick<ChildOptions, 'onLost'> =>
    onLost
      ? {
          onLost: (code) => {
            onLost(name, code);
          },
        }
      : {};

  const services = Object.fromEntries(
    SUBGRAPHS.map((name) => [
      name,
      {
        name,
        main: `services/${name}/dist/main.js`,
        url: urls[name],
        environment: {
          ...common,
          CONTACT_KEYS: contactKeys,
          PORT: new URL(urls[name]).port,
          DATABASE_URL: databases[name].appUrl,
          ...feedUrls(name, urls),
        },
        ...lost(name),
      },
    ]),
  ) as unknown as Record<SubgraphName, ChildOptions>;
  const gateway: ChildOptions = {
    name: 'gateway',
    main: 'gateway/dist/main.js',
    url: `http://${host}:${String(gatewayPort)}`,
    environment: {
      ...common,
      NODE_ENV: 'development',
      PORT: String(gatewayPort),
      ORGANIZATION_URL: urls.organization,
      GRID_URL: urls.grid,
      SERVICE_REQUESTS_URL: urls['service-requests'],
      VOLUNTEERS_URL: urls.volunteers,
      DEV_ISSUER: 'true',
      DEV_ISSUER_KEY_FILE: options.issuerKeyFile,
      DATA_NOTICE: options.dataNotice,
      GATEWAY_DATABASE_URL: options.gatewayDatabaseUrl ?? '',
      ...options.limits,
    },
    ...lost('gateway'),
  };
  return { gateway, services };
}

/** Where a service finds the feeds that it reads, as its environment says it. */
const feedUrls = (
  reader: SubgraphName,
  urls: Readonly<Record<SubgraphName, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    FEEDS_READ[reader].map((name) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, urls[name]]),
  );

/** Ports that are free now, all held at once so that they differ. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
      });
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
