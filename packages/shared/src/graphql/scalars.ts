import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import type { DomainErrorCode } from '../errors/domain-error.js';

/** 12-digit statistical division code. Structure is checked where it is used, so that the error can name the argument. */
export const DivisionCodeScalar = codeScalar(
  'DivisionCode',
  'DIVISION_CODE_MALFORMED',
  '统计用区划代码 (statistical division code): 12 digits, province 2, prefecture 2, county 2, township 3, community 3; e.g. `530112001001`. Full-width digits are accepted. Malformed: DIVISION_CODE_MALFORMED; unknown: null or DIVISION_UNKNOWN. Source: the national code table, edition of 2023.',
);

/** 15-digit grid code. */
export const GridCodeScalar = codeScalar(
  'GridCode',
  'GRID_CODE_MALFORMED',
  '网格编码 (grid code): 15 digits, the 12-digit code of the community and a 3-digit sequence from 001 that is never used again. Malformed: GRID_CODE_MALFORMED.',
);

/** 18-character unified social credit code. Checked where it is used, so that the error can name the argument. */
export const UsccScalar = codeScalar(
  'USCC',
  'INVALID_INPUT',
  '统一社会信用代码 (unified social credit code, GB 32100-2015): 18 characters, the last a check modulo 31, e.g. `91350100M000100Y43`. Lower case and full width are accepted; answered in upper case. Refused: USCC_LENGTH, USCC_ALPHABET, USCC_DIVISION_UNKNOWN or USCC_CHECKSUM.',
);

/** A business day, as text: a `Date` object would be an instant, and another day in another zone. */
export const DateScalar = codeScalar(
  'Date',
  'INVALID_INPUT',
  'A business day in Asia/Shanghai, `YYYY-MM-DD`, e.g. `2026-03-08`. A day that the calendar does not have: INVALID_INPUT.',
);

/** GeoJSON as it is written, an object. What it must be is checked where it is used, so that the error can name the place. */
export const GeoJsonScalar = new GraphQLScalarType<object, object>({
  name: 'GeoJson',
  description:
    'GeoJSON (RFC 7946) as a JSON object: longitude before latitude, in degrees. Answered shells are counter-clockwise, holes clockwise; altitudes are not kept.',
  serialize: (value) => value as object,
  parseValue: (value) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new GraphQLError('GeoJson 应为 JSON 对象', { extensions: { code: 'INVALID_INPUT' } });
  },
});

/** RFC 3339 instant; leaves the service as UTC text, so that it looks the same in one process and over a wire. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...(GraphQLDateTimeISO.toConfig() as ConstructorParameters<typeof GraphQLScalarType<Date, string>>[0]),
  name: 'DateTime',
  description:
    'An instant, RFC 3339 with offset, e.g. `2026-01-01T00:00:00+08:00`; answered in UTC. A business day is a day in Asia/Shanghai.',
});

function codeScalar(
  name: string,
  code: DomainErrorCode,
  description: string,
): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => {
      if (typeof value === 'string') return value;
      throw new GraphQLError(`${name} 应为字符串`, { extensions: { code } });
    },
  });
}
