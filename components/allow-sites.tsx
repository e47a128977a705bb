import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { WarningIcon } from './icons.tsx';

interface AllowSitesProps {
  readonly sites: readonly { readonly id: string; readonly allowed: boolean; readonly shown: boolean }[];
  /** Called in the click itself: only there does the browser ask the user. */
  readonly onAllow: (ids: readonly string[]) => void;
}

/** One button for all sites on which cards are wanted and the browser lets us in nowhere; nothing where there is none. */
export function AllowSites({ sites, onAllow }: AllowSitesProps): JSX.Element | null {
  const missing = sites.filter(({ allowed, shown }) => shown && !allowed);
  if (missing.length === 0) return null;
  return (
    <div class="missing" id="missing-sites" role="status">
      <WarningIcon />
      <span class="grow">{i18n.t('options.sites.missingAll', missing.length)}</span>
      <button
        type="button"
        class="button primary"
        id="allow-sites"
        onClick={() => onAllow(missing.map(({ id }) => id))}
      >
        {i18n.t('options.sites.allowAll')}
      </button>
    </div>
  );
}
