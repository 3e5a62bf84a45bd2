import { demoContext, demoWorld, type DivisionRow } from '@governance/demo';
import { levelOf, loadOnce } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { Client } from 'pg';
import { loadDemo } from '../demo/load-demo.js';
import { openEmptyCity, TEST_KEYS } from './open-city.js';

/** The places of the invented world. */
export const INVENTED_PLACES: readonly DivisionRow[] = Object.entries({
  '530112000000': '西山区',
  '530112003000': '金碧街道办事处',
  '530112003001': '书林社区居委会',
  '530112003002': '和平社区居委会',
  '230203000000': '建华区',
  '230203001000': '中华街道办事处',
  '230203001001': '新明社区居委会',
}).map(([code, name]) => ({ code, name, level: levelOf(code) }));

/** A world of three communities in two cities. */
export const INVENTED_WORLD = demoWorld(INVENTED_PLACES, {
  anchor: demoContext(new Date('2026-07-01T00:00:00+08:00')).anchor,
  scale: 1,
});

/** A service that holds that world. */
export interface InventedCity {
  readonly service: TestService;
  /** Loads the same once more; answers whether anything was loaded. */
  loadAgain(): Promise<boolean>;
  /** Rows of what stands behind FROM. */
  count(statement: string): Promise<number>;
}

/** Opens a service on a database of its own and loads the world into it. */
export async function openInventedCity(): Promise<InventedCity> {
  const service = await openEmptyCity();
  const ownerUrl = String((service.owner.options as { readonly url?: string }).url);
  const load = async (): Promise<boolean> => {
    const client = new Client({ connectionString: ownerUrl });
    await client.connect();
    const loaded = await loadOnce(client, 'demonstration', {}, () =>
      loadDemo(client, INVENTED_WORLD, () => undefined, TEST_KEYS),
    );
    await client.end();
    return loaded;
  };
  await load();
  return {
    service,
    loadAgain: load,
    count: async (statement) => {
      const [row] = await service.owner.query<{ count: number }[]>(
        `SELECT count(*)::integer AS count FROM ${statement}`,
      );
      return row?.count ?? -1;
    },
  };
}
