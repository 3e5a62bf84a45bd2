/** A scheme of evaluation of the invented world, with what was measured and judged by it in its year. */
export interface EvaluationPlan {
  readonly schemeId: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly year: number;
  readonly visibility: 'OPEN' | 'BACK_TO_BACK';
  readonly madeAt: Date;
  /** Null for a draft. */
  readonly publishedAt: Date | null;
  /** Weights in thousandths. A judgement has no metric. */
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly weight: number;
    readonly metric: string | null;
    readonly target: number | null;
  }[];
  readonly assessors: readonly {
    readonly name: string;
    readonly organizationId: string;
    readonly weight: number;
  }[];
  /** Figures of closed months of that year. */
  readonly figures: readonly {
    readonly divisionCode: string;
    readonly metric: string;
    /** First day, `YYYY-MM-DD`. */
    readonly month: string;
    readonly numerator: number;
    readonly denominator: number;
  }[];
  /** What panels gave for that year. */
  readonly assessments: readonly {
    readonly id: string;
    readonly divisionCode: string;
    readonly indicatorCode: string;
    readonly organizationId: string;
    readonly marks: readonly number[];
    readonly submittedAt: Date;
  }[];
}
