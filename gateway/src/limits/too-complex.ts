import { DomainError } from '@governance/shared';

/** What is measured of a document, and how residents' clients call it. */
const SPOKEN = {
  tokens: '词元数',
  depth: '嵌套层数',
  nesting: '参数值嵌套层数',
  fragments: '片段数',
  fields: '展开后的字段数',
  aliases: '别名数',
  rootFields: '根字段数',
  directives: '指令数',
  directivesAtOnce: '同一处的指令数',
  repeats: '重复字段数',
  cost: '查询代价',
} as const;
export type Measure = keyof typeof SPOKEN;

/** A refusal that says what of the document is too much, how much may be and how much was found, where it was counted. */
export function tooComplex(measure: Measure, limit: number, found: number | null): DomainError {
  const counted = found === null || !Number.isFinite(found) ? null : found;
  const much = counted === null ? '' : `为${String(counted)},`;
  return new DomainError(
    'QUERY_TOO_COMPLEX',
    `${SPOKEN[measure]}${much}超过上限${String(limit)},请拆分查询`,
    {
      measure,
      limit,
      found: counted,
    },
  );
}
