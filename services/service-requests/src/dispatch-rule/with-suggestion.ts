import type { WantedMove } from '../service-request/planned-move.js';
import { RequestAction } from '../service-request/request-action.js';
import type { ServiceRequest } from '../service-request/service-request.js';
import type { DispatchRuleRepository } from './dispatch-rule.repository.js';

/** A dispatch that names no department goes to the one that the directory names, if it names one. */
export async function withSuggestion(
  wanted: WantedMove,
  request: ServiceRequest,
  rules: DispatchRuleRepository,
): Promise<WantedMove> {
  if (wanted.action !== RequestAction.DISPATCH || wanted.departmentId !== null) return wanted;
  const [departmentId = null] = await rules.findDepartments([request]);
  // Who has it already is asked by name: the directory is no reason to give it to them again.
  return departmentId === request.departmentId ? wanted : { ...wanted, departmentId };
}
