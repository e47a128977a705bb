export { identify } from './identify.ts';
export { mayBeProduct } from './may-be-product.ts';
