import { startWishlist } from '../popup/start-wishlist.tsx';

startWishlist('panel');
