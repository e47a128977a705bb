import { type ProductRef, productKey } from '../model/product.ts';
import { identify } from './identify.ts';

/**
 * True when an address that a shop redirected to is still this product's page. Only the product itself counts:
 * a shop's front page may show another product, and its price would be a lie.
 */
export function isProductAt(product: ProductRef, address: string): boolean {
  const { product: there } = identify(address, new Set([product.merchant]));
  return there !== undefined && productKey(there) === productKey(product);
}
