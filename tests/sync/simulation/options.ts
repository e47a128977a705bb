import { seeded } from '../random.ts';

const DAY = 86_400_000;
const SKEWS = [0, 300, -90_000, 45_000, 61_000, 7_200_000, -400 * DAY, 30 * DAY, 3652 * DAY];

export interface HistoryOptions {
  readonly steps: number;
  /** Milliseconds each device's clock is off; as many as there are devices. */
  readonly skews: readonly number[];
  /** Whether clocks are set to another time on the way. */
  readonly jumps: boolean;
  readonly restores: boolean;
  /** Whether what is sent is encrypted; slower, so one history in sixteen. */
  readonly encrypted: boolean;
}

/** Options drawn from the seed: three to five devices, half of the histories with right clocks. */
export function drawOptions(seed: number): HistoryOptions {
  const random = seeded(seed ^ 0x5eed);
  const skewed = random() < 0.5;
  const devices = random() < 0.7 ? 3 : 3 + Math.floor(random() * 3);
  const skews = Array.from({ length: devices }, () =>
    skewed ? (SKEWS[Math.floor(random() * SKEWS.length)] ?? 0) : 0,
  );
  return {
    steps: 30 + Math.floor(random() * 30),
    skews,
    jumps: skewed && random() < 0.6,
    restores: random() < 0.5,
    encrypted: seed % 16 === 0,
  };
}
