export { identify } from './identify.ts';
export { glance, mayBeProduct } from './may-be-product.ts';
