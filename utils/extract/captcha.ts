import { mayHave, nameBits, type Tag, tagCode } from './tag.ts';

const FORM = tagCode('form');
const ACTION = nameBits('action');
const ID = nameBits('id');
/** Where checks for robots send what one has typed: Amazon's, and whoever calls it so. */
const SENT_TO = /captcha|__cf_chl/i;
/** Their own names for their place: HUMAN's, Cloudflare's. */
const PLACE = /^(?:px-captcha|challenge-(?:form|running|stage))$/;

/** Marks of a check for robots in the body of a page that may be called anything. They count where nothing is sold. */
export function createCaptcha() {
  let seen = false;
  return {
    open(tag: Tag): void {
      if (tag.code === FORM) seen ||= mayHave(tag, ACTION) && SENT_TO.test(tag.get('action') ?? '');
      if (!seen && mayHave(tag, ID)) seen = PLACE.test(tag.get('id') ?? '');
    },
    isSeen: () => seen,
  };
}
