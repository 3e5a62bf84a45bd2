import { DomainError } from '@governance/shared';
import { type DocumentNode, type EnumValueNode, type NameNode, visit } from 'graphql';

/** What every JavaScript object has without anybody having put it there. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Whether a name means something on every object, so that a table by names could be fooled with it. */
export const isReserved = (name: string): boolean => RESERVED.has(name);

/** The refusal of such a name. */
export const reservedName = (name: string): DomainError =>
  new DomainError('NAME_RESERVED', `名称“${name}”为保留名称,请换用其他名称`, { name });

/** What is written in a document besides its selections. */
export interface Written {
  /** The first reserved name that the client chose or used; null for none. */
  readonly reserved: string | null;
  /** How deep lists and objects nest in values, and lists in types of variables. */
  readonly nesting: number;
  /** The most directives that stand at one place. */
  readonly directivesAtOnce: number;
}

/** Looks at every node once, without recursion. */
export function writtenIn(document: DocumentNode): Written {
  let [reserved, nesting, level, directivesAtOnce]: [string | null, number, number, number] = [null, 0, 0, 0];
  const open = (): void => {
    level += 1;
    nesting = Math.max(nesting, level);
  };
  const close = (): void => {
    level -= 1;
  };
  const see = ({ value }: NameNode | EnumValueNode): void => {
    if (reserved === null && isReserved(value)) reserved = value;
  };
  visit(document, {
    enter: (node) => {
      if ('directives' in node) directivesAtOnce = Math.max(directivesAtOnce, node.directives.length);
    },
    Name: see,
    EnumValue: see,
    ListValue: { enter: open, leave: close },
    ObjectValue: { enter: open, leave: close },
    ListType: { enter: open, leave: close },
  });
  return { reserved, nesting, directivesAtOnce };
}
