import type { MeasureState } from "./notice.js";
export function measureState(text: string): MeasureState { return text ? "done":"declared"; }
