import { mayHave, nameBits, type Tag, tagCode } from './tag.ts';

const FORM = tagCode('form');
const LINK = tagCode('a');
const ACTION = nameBits('action');
const ID = nameBits('id');
/** Where checks for robots send what one has typed: Amazon's, and whoever calls it so. */
const SENT_TO = /captcha|__cf_chl/i;
/** Their own names for their place: HUMAN's, Cloudflare's, Akamai's, DataDome's. */
const PLACE = /^(?:px-captcha\S*|challenge-(?:form|running|stage)|sec-(?:if-)?cpt-\S+|cmsg)$/;
/** Frames and scripts of checks that stand in front of a shop, never in its pages: DataDome, HUMAN, Imperva, Akamai, Alibaba. */
const IN_FRONT =
  /captcha-delivery\.com|datadome captcha|captcha\.px-(?:cdn|cloud|client)\.net|px-captcha|_Incapsula_Resource|\/_sec\/cp_challenge|sec-(?:if-)?cpt|\/_____tmd_____\/|\/punish\?x5/i;
/** Frames of checks that forms of any page have, too. */
const ANYWHERE = /captcha|challenges\.cloudflare\.com|geetest/i;
/** A page with more links than this is one of the shop's own. */
const FEW_LINKS = 3;

/** Marks of a check for robots in a page that may be called anything. They count where nothing is sold. */
export function createCaptcha() {
  let seen = false;
  let hasFrame = false;
  let links = 0;

  /** What is said of a frame or a script by those who have made it. */
  const saidOf = (tag: Tag) => `${tag.get('src') ?? ''}\n${tag.get('id') ?? ''}\n${tag.get('title') ?? ''}`;
  return {
    open(tag: Tag): void {
      if (tag.code === FORM) seen ||= mayHave(tag, ACTION) && SENT_TO.test(tag.get('action') ?? '');
      else if (tag.code === LINK) links++;
      if (!seen && mayHave(tag, ID)) seen = PLACE.test(tag.get('id') ?? '');
    },
    frame(tag: Tag): void {
      const said = saidOf(tag);
      seen ||= IN_FRONT.test(said);
      hasFrame ||= ANYWHERE.test(said);
    },
    script(tag: Tag): void {
      // Imperva's script stands in every page that it watches over.
      seen ||= /captcha-delivery\.com|captcha\.px-|\/_sec\/cp_challenge/i.test(tag.get('src') ?? '');
    },
    isSeen: () => seen || (hasFrame && links <= FEW_LINKS),
  };
}
