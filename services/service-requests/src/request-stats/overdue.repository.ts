/** How many open requests are overdue. */
export interface OverdueRepository {
  /**
   * Of each scope (division codes and organization ids), how many requests are open now, are not paused, and were to be
   * handled before an instant; before now when that is still to come. Those without any may be left out.
   */
  countOpen(scopes: readonly string[], until: Date): Promise<ReadonlyMap<string, number>>;
}
