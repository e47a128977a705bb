import type { Drawn } from '../../utils/model/drawn.ts';
import { drawing, el, outLink } from './dom.ts';

/** Draws what the background has put into words. */
export function draw(what: Drawn): Node | string {
  if (typeof what === 'string') return what;
  const [tag, look, ...children] = what;
  const inside = children.map(draw);
  if (tag === 'svg') return drawing(look);
  return tag === 'a' ? outLink(look, ...inside) : el(tag, look, ...inside);
}
