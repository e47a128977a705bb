import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameIn } from '../../utils/merchants/shop-name.ts';

/** Sites by name. All sites' data is much to read before the list is there, so it comes after; until then, ids. */
export function useSiteNames(wanted: boolean): (site: string) => string {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    if (!wanted) return;
    import('../../utils/sites/index.ts')
      .then(({ sites }) => setNames(new Map(sites.map(({ id, name }) => [id, nameIn(name, i18n.t('lang'))]))))
      .catch(reportError);
  }, [wanted]);
  return useCallback((site: string) => names.get(site) ?? site, [names]);
}
