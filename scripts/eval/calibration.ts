/** A confidence, and whether what it was about came true. */
export interface Prediction {
  /** 0 to 1. */
  readonly confidence: number;
  readonly correct: boolean;
}

/** Predictions of about the same confidence. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence of those in the bin. */
  readonly confidence: number;
  /** Share of them that were correct. */
  readonly correct: number;
}

/** Predictions in bins of equal width, half-open but for the last; empty bins are left out. */
export function binPredictions(predictions: readonly Prediction[], bins = 10): CalibrationBin[] {
  const filled = Array.from({ length: bins }, (): Prediction[] => []);
  for (const prediction of predictions)
    filled[Math.min(bins - 1, Math.floor(prediction.confidence * bins))]?.push(prediction);
  return filled.flatMap((own, i) => {
    if (own.length === 0) return [];
    const sum = own.reduce((total, { confidence }) => total + confidence, 0);
    return [
      {
        from: i / bins,
        to: (i + 1) / bins,
        count: own.length,
        confidence: sum / own.length,
        correct: own.filter(({ correct }) => correct).length / own.length,
      },
    ];
  });
}

/** Expected calibration error: distance of confidence and truth in each bin, weighted by count (Guo et al. 2017). NaN of none. */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const apart = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.correct), 0);
  return apart / count;
}

/** 95% interval of a share seen in `count` trials (Wilson 1927). */
export function wilsonInterval(share: number, count: number): { low: number; high: number } {
  const z = 1.96;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const reach =
    (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
