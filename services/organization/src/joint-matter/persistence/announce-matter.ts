import { appendEvents, cityOfId, NotFoundError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { JointMatter } from '../joint-matter.js';
import { SELECT_MATTERS } from './joint-matter-statements.js';

/** A matter that the caller has just written, whoever may see it. */
export async function writtenMatter(transaction: Sql, id: string): Promise<JointMatter> {
  const [matter] = await rowsOf<JointMatter>(
    transaction,
    sql`${SELECT_MATTERS} WHERE j.city_code = ${cityOfId(id)} AND j.id = ${id}`,
  );
  if (!matter) throw new NotFoundError('事项');
  return matter;
}

/** Tells of a written matter, and never its words: others read and keep a feed. */
export async function announcedMatter(
  transaction: Sql,
  matter: JointMatter,
  type: 'JointMatterRaised' | 'JointMatterMoved',
): Promise<JointMatter> {
  const { id, divisionCode, version, jointBodyId, category, status } = matter;
  const { raisedByOrganizationId, responsibleOrganizationId, raisedAt, decidedAt, completedAt } = matter;
  await appendEvents(transaction, [
    {
      type,
      entity: 'JointMatter',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: {
        divisionCode,
        jointBodyId,
        category,
        status,
        raisedByOrganizationId,
        responsibleOrganizationId,
        raisedAt,
        decidedAt,
        completedAt,
      },
    },
  ]);
  return matter;
}
