import { EntitySchema } from 'typeorm';

interface TermRow {
  cityCode: string;
  divisionCode: string;
  noun: string;
  word: string;
  pointsTo: string;
  wordFolded: string;
  position: number;
  description: string | null;
  account: string | null;
}

/** City code of words that every place has. */
export const EVERY_CITY = '0000';
/** Part of a key, so never null: what stands for no place, and for no category. */
export const NONE = '';

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'term_pkey' } as const;

/** Places' words. A reference table: small, and on every node. */
export const termTable = new EntitySchema<TermRow>({
  name: 'Term',
  tableName: 'term',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    divisionCode: { ...key, name: 'division_code' },
    noun: key,
    word: key,
    pointsTo: { ...key, name: 'points_to' },
    wordFolded: { type: 'text', name: 'word_folded' },
    position: { type: 'integer' },
    description: { type: 'text', nullable: true },
    account: { type: 'text', nullable: true },
  },
  indices: [
    { name: 'term_word', columns: ['wordFolded', 'cityCode'] },
    { name: 'term_points_to', columns: ['cityCode', 'noun', 'pointsTo'] },
  ],
});
