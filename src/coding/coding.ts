/** Who decided the category. */
export type CodedBy = "rule" | "model" | "human";

/** What a problem says, as the coder sees it. */
export interface CodingInput {
  title: string;
  statement: string;
  aspect: string | null;
  parent: string | null;
  account: string;
  /** `巡视` or `巡察` where known. */
  kind: string | null;
}

/** The codes of a problem and what decided them. */
export interface Coding {
  /** Primary category: a code of the codebook. */
  category: string;
  /** Primary first; never empty. */
  labels: string[];
  /** Calibrated probability that `category` is right, 0–1. */
  confidence: number;
  codedBy: CodedBy;
  /** The terms or features that decided, strongest first, in words a reader understands. */
  evidence: string[];
}
