import type { Addressing, ProductForm, ProductJson } from './merchant.ts';

/** One form that the addresses of a platform's products take. */
export interface PlatformPage extends ProductForm {
  /**
   * Text that this path always holds. With one, the form is looked for on any public host that is no known shop's;
   * without one, only on hosts that the user has allowed.
   */
  readonly mark?: string;
}

/**
 * What many shops on hosts of their own have in common: the software they run on, or only that their pages describe a
 * product. An address of its form is a candidate: the page must confirm it. A value, like a Merchant.
 */
export interface Platform extends Addressing {
  /** The name of its file. */
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  readonly pages: readonly PlatformPage[];
  /**
   * Parameters to keep, in this order, where no part is certain: `:kept` in a template is what the address has of them
   * ("?id=1"), and `:page` its path without a last "/" and `index.html`.
   */
  readonly keep?: readonly string[];
  readonly json?: ProductJson;
  /** A shop behind a wall has a file of its own. */
  readonly access: 'open';
  /** Hosts of its shops' pictures besides their own; like every host, asked only where the user has allowed it. */
  readonly images?: readonly string[];
}

/** Types a platform's file. */
export function definePlatform(platform: Platform): Platform {
  return platform;
}
