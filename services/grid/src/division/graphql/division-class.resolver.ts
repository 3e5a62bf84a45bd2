import { kindOf } from '@governance/shared';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { DivisionAsOf } from '../division.js';
import { DivisionKind } from './division-kind.enum.js';
import { DivisionType } from './division.type.js';
import { UrbanRuralClass } from './urban-rural-class.enum.js';

/** Adds `Division.kind` and `Division.urbanRural`. */
@Resolver(() => DivisionType)
export class DivisionClassResolver {
  @FieldResolver(() => DivisionKind, {
    nullable: true,
    description: 'What it is, as its code says; null where the code lies in no published range.',
  })
  kind(@Root() { code }: DivisionAsOf): DivisionKind | null {
    return kindOf(code);
  }

  @FieldResolver(() => UrbanRuralClass, {
    nullable: true,
    description: 'Its class of town and country; null where the imported editions do not say.',
  })
  urbanRural(@Root() { urbanRural }: DivisionAsOf): UrbanRuralClass | null {
    return urbanRural;
  }
}
