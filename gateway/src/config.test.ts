import { readEnv } from '@governance/shared';
import { GatewayEnvironment } from './config.js';

const NEEDED = {
  ORGANIZATION_URL: 'http://127.0.0.1:4001',
  GRID_URL: 'http://127.0.0.1:4002',
  SERVICE_REQUESTS_URL: 'http://127.0.0.1:4003',
  VOLUNTEERS_URL: 'http://127.0.0.1:4004',
  ENVELOPE_KEYS: 'k1:a-secret-of-sixteen',
};

describe("the gateway's environment", () => {
  it('needs no more than where the subgraphs are and how to sign for them, and is safe then', () => {
    expect(readEnv(GatewayEnvironment, NEEDED)).toMatchObject({
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: 4000,
      DEV_ISSUER: false,
      ENVELOPE_KEYS: [{ id: 'k1', secret: 'a-secret-of-sixteen' }],
      SUBGRAPH_TIMEOUT_MS: 10_000,
    });
  });

  it('refuses the development issuer in production, and where nothing says that it is not', () => {
    expect(() => readEnv(GatewayEnvironment, { ...NEEDED, DEV_ISSUER: 'true' })).toThrow(
      'NODE_ENV=production',
    );
    expect(() =>
      readEnv(GatewayEnvironment, { ...NEEDED, DEV_ISSUER: 'true', NODE_ENV: 'development' }),
    ).not.toThrow();
  });

  it('names everything that is wrong at once, and no secret', () => {
    const wrong = () =>
      readEnv(GatewayEnvironment, {
        ...NEEDED,
        PORT: '70000',
        GRID_URL: 'grid',
        ENVELOPE_KEYS: 'k1:hunter2',
      });

    for (const name of ['PORT', 'GRID_URL', 'ENVELOPE_KEYS']) expect(wrong).toThrow(name);
    expect(wrong).not.toThrow('hunter2');
  });

  it('says of each variable what it is', () => {
    for (const [name, variable] of Object.entries(GatewayEnvironment.shape)) {
      expect([name, variable.description]).toEqual([name, expect.stringMatching(/\w{3}/)]);
    }
  });
});
