/** How many open requests are overdue. */
export interface OverdueRepository {
  /**
   * Of each scope (division codes and organization ids), how many requests are handled now, are not paused, and were to
   * be done before an instant. Those without any are left out.
   */
  countOpen(scopes: readonly string[], until: Date): Promise<ReadonlyMap<string, number>>;
}
