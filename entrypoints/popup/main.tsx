import { startWishlist } from './start-wishlist.tsx';

startWishlist('popup');
