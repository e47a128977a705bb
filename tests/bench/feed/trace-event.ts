/** An event of Chromium's trace, as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  /** X: a span of time with its length; the others are marks and parts. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread's own processor time, whatever else the machine does. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: { readonly fileName?: string; readonly data?: { readonly url?: string } };
}
