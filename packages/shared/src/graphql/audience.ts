import { Directive } from 'type-graphql';
import type { AudienceName } from '../trust/audience.js';

/** States who may name a field, or every field of a type that says nothing else. See `AUDIENCES`. */
export const Audience = (name: AudienceName) => Directive(`@tag(name: "${name}")`);
