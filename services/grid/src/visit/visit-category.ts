/**
 * What a visit was for. Reference data: each city has its own over the national ones. The constraint
 * `visit_category_service` refuses what visits are never counted by: suspicion, offence, illness, belief, petitioning.
 */
export interface VisitCategory {
  readonly code: string;
  readonly name: string;
}
