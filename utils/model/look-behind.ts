/**
 * When it is looked up where short links lead, each time by asking whoever made them: never; those the reader points at,
 * clicks or reaches by key; or also those that stay in view.
 */
export const LOOK_BEHIND = ['never', 'pointed', 'seen'] as const;
export type LookBehind = (typeof LOOK_BEHIND)[number];
