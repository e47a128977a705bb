import { i18n } from '#i18n';
import { nameIn } from '../../utils/merchants/shop-name.ts';
import { sites } from '../../utils/sites/index.ts';

/** A site's name in the user's language. */
export function nameOfSite(id: string): string {
  const name = sites.find((site) => site.id === id)?.name;
  return name ? nameIn(name, i18n.t('lang')) : id;
}
