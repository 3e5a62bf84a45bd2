import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { received } from '../testing/requests.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

describe('the database', () => {
  it('takes no status without its entry in the timeline', async () => {
    const { id } = await received(test);

    await expect(
      test.owner.query(`UPDATE service_request SET status = 'DISPATCHED' WHERE id = $1`, [id]),
    ).rejects.toThrow('service_request_timeline_fkey');
    await expect(
      test.owner.query('UPDATE service_request SET version = 2 WHERE id = $1', [id]),
    ).rejects.toThrow('service_request_timeline_fkey');
    await test.owner.query('DELETE FROM request_clock WHERE request_id = $1', [id]);
    await expect(
      test.owner.query('DELETE FROM service_request_timeline WHERE request_id = $1', [id]),
    ).rejects.toThrow('service_request_timeline_fkey');
  });

  it.each([
    ['a gap', 3, 2, 'RECEIVED'],
    ['a beginning elsewhere', 2, 1, 'SIGNED'],
    ['no predecessor', 2, null, 'RECEIVED'],
  ])('takes no timeline with %s', async (_, sequence, previous, from) => {
    const { id } = await received(test);

    const added = test.owner.query(
      `INSERT INTO service_request_timeline
         (city_code, request_id, sequence, previous, at, from_status, to_status, action, actor_role, actor_name)
       VALUES ('5301', $1, $2, $3, now(), $4, 'DISPATCHED', 'DISPATCH', 'STREET', '街道')`,
      [id, sequence, previous, from],
    );

    await expect(added).rejects.toThrow(/service_request_timeline_(previous_fkey|gapless)/);
  });
});
