/**
 * natural's root takes 0.4 s to import, pulls in database clients and prints a banner; this module of it takes 10 ms.
 * Its types are declared here because natural declares them for its root only.
 */
declare module "natural/lib/natural/classifiers/logistic_regression_classifier.js" {
  /** One of the two-class problems that natural fits, weights in `elements`. */
  interface Theta {
    elements: number[];
  }

  /** natural's trainer and scorer, on vectors of numbers. */
  interface VectorClassifier {
    classifications: string[];
    theta: Theta[];
    addExample(values: number[], label: string): void;
    train(): void;
    /** Sorted by value, highest first; values are logistic, each class by itself. */
    getClassifications(values: number[]): Array<{ label: string; value: number }>;
  }

  class LogisticRegressionClassifier {
    classifier: VectorClassifier;
    static restore(stored: { classifier: { classifications: string[]; theta: Theta[] } }): LogisticRegressionClassifier;
  }

  export default LogisticRegressionClassifier;
}
