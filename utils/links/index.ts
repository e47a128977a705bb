export { prepareTable, replaceTable } from './host-table.ts';
export { identify } from './identify.ts';
export { isProductAt } from './is-product-at.ts';
export { glance, mayBeProduct } from './may-be-product.ts';
