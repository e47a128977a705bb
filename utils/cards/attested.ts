/** Sites whose profiles an endpoint can look at by itself: what is said of followers there is what it has seen. */
export const ATTESTED = ['bluesky', 'mastodon'] as const;

export type AttestedPlatform = (typeof ATTESTED)[number];

/** Whether an endpoint sees a site's profiles. */
export function isAttested(platform: string): platform is AttestedPlatform {
  return ATTESTED.some((one) => one === platform);
}
