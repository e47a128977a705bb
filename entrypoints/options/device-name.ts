const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Vivaldi', 'Vivaldi'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** What this device is called until its owner calls it something else: "Firefox · Linux". */
export function deviceName(userAgent: string): string {
  const found = [BROWSERS, SYSTEMS].map((all) => all.find(([mark]) => userAgent.includes(mark))?.[1]);
  return found.filter(Boolean).join(' · ') || 'Feedcart';
}
