import { type FieldsOfOne, loadFields } from './load-fields.js';

describe('loading fields of which every reading is recorded', () => {
  it('joins what one tick asks for into one reading, each field once', async () => {
    const readings: (readonly FieldsOfOne<'name' | 'phone'>[])[] = [];
    const loader = loadFields(async (wanted: readonly FieldsOfOne<'name' | 'phone'>[]) => {
      readings.push(wanted);
      return new Map([['lin', '林']]);
    });

    const found = await Promise.all([
      loader.load({ id: 'lin', field: 'name' }),
      loader.load({ id: 'lin', field: 'phone' }),
      loader.load({ id: 'lin', field: 'name' }),
      loader.load({ id: 'zhao', field: 'phone' }),
    ]);

    expect(found).toEqual(['林', '林', '林', null]);
    expect(readings).toEqual([
      [
        { id: 'lin', fields: ['name', 'phone'] },
        { id: 'zhao', fields: ['phone'] },
      ],
    ]);
  });
});
