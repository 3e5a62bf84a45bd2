import { cityOfId, type DivisionDirectory, idsByCity, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Ladder } from '../../level-scheme/level-scheme.js';
import { laddersAt } from '../../level-scheme/persistence/level-scheme-statements.js';
import type { Organization } from '../organization.js';
import type { Surroundings } from '../surroundings.js';
import { ancestorsIn, organizationsIn } from './organization-reads.js';

/** A look around inside one transaction. */
export class SqlSurroundings implements Surroundings {
  constructor(
    private readonly transaction: Sql,
    private readonly divisions: DivisionDirectory,
  ) {}

  requireDivision(code: string, field: string) {
    return this.divisions.requireDivision(this.transaction, code, field);
  }

  async holdOrganization(id: string): Promise<Organization | null> {
    const [city] = idsByCity([id]).keys();
    if (city === undefined) return null;
    // The lock first: what is read after it cannot change until the commit.
    await rowsOf(
      this.transaction,
      sql`SELECT 1 FROM organization WHERE city_code = ${city} AND id = ${id} FOR SHARE`,
    );
    const [organization] = await organizationsIn(this.transaction, city, [id], null);
    return organization?.validTo === null ? organization : null;
  }

  async holdTree(cityCode: string): Promise<void> {
    await rowsOf(
      this.transaction,
      sql`INSERT INTO structure_lock VALUES (${cityCode}) ON CONFLICT DO NOTHING`,
    );
    await rowsOf(
      this.transaction,
      sql`SELECT 1 FROM structure_lock WHERE city_code = ${cityCode} FOR KEY SHARE`,
    );
  }

  async findLadder(divisionCode: string): Promise<Ladder | null> {
    const [ladder] = await laddersAt(this.transaction, [divisionCode], null);
    return ladder ?? null;
  }

  async countAncestors(id: string): Promise<number> {
    return (await ancestorsIn(this.transaction, cityOfId(id), [id], null)).length;
  }

  async hasBranch(gridId: string): Promise<boolean> {
    const found = await rowsOf(
      this.transaction,
      sql`SELECT 1 FROM organization_version
          WHERE city_code = ${cityOfId(gridId)} AND grid_id = ${gridId} AND valid_to IS NULL`,
    );
    return found.length > 0;
  }
}
