import { browser } from 'wxt/browser';
import { merchantFor } from '../../utils/merchants/index.ts';
import type { ProductRef } from '../../utils/model/product.ts';

/** The shop's name in the user's language; a shop we don't know by name is called by its host. */
export function shopName(product: ProductRef): string {
  const language = browser.i18n.getUILanguage().startsWith('zh') ? 'zh-CN' : 'en';
  return merchantFor(product)?.name[language] ?? product.merchant;
}
