import { i18n } from '#i18n';
import { DRAFT_LIMITS, type Listing, type PictureAbout } from '../../utils/model/draft.ts';
import { type Edit, editListing, keepPicture, type Store } from '../../utils/store/index.ts';
import { type ShrinkProblem, shrinkPicture } from './shrink-picture.ts';

/** A picture that is kept. */
interface KeptPicture {
  readonly name: string;
  readonly about: PictureAbout;
}

/** What became of files that were chosen. */
export interface AddedPictures {
  /** What takes it back. */
  readonly undo: readonly Edit[];
  /** Why some were not taken, a sentence each kind. */
  readonly problem?: string;
}

/**
 * Makes files small and gives them to something in a draft: to goods of one's own beside those that are there, to a shop's
 * product in place of what it has.
 */
export async function addPictures(
  store: Store,
  draft: string,
  listing: string,
  files: readonly File[],
): Promise<AddedPictures> {
  const kept: KeptPicture[] = [];
  const problems = new Set<ShrinkProblem>();
  // One after the other: a decoder may take hundreds of megabytes for each.
  for (const file of files.slice(0, DRAFT_LIMITS.pictures)) {
    const one = await keepFile(store, file);
    if ('problem' in one) problems.add(one.problem);
    else kept.push(one);
  }
  let over = Math.max(0, files.length - DRAFT_LIMITS.pictures);
  const undo =
    kept.length === 0
      ? []
      : await editListing(store, draft, listing, (before) => {
          const after = withPictures(before, kept);
          over += after.over;
          return after.listing;
        });
  const said = [...problems].map(shrinkWords);
  if (over > 0) said.push(i18n.t('compose.pictures.full'));
  return { undo, ...(said.length > 0 && { problem: said.join(' ') }) };
}

async function keepFile(
  store: Store,
  file: Blob,
): Promise<KeptPicture | { readonly problem: ShrinkProblem }> {
  const shrunk = await shrinkPicture(file);
  if ('problem' in shrunk) return shrunk;
  const name = await keepPicture(store, shrunk.data);
  const small = shrunk.small === undefined ? undefined : await keepPicture(store, shrunk.small);
  return name === undefined ? { problem: 'undrawn' } : { name, about: small === undefined ? {} : { small } };
}

/** `over`: how many found no room. */
function withPictures(
  listing: Listing,
  kept: readonly KeptPicture[],
): { readonly listing: Listing; readonly over: number } {
  const names = [...new Set(kept.map(({ name }) => name))];
  if (listing.kind === 'shop')
    return { listing: { ...listing, pictures: names.slice(0, 1) }, over: names.length - 1 };
  const all = [...new Set([...listing.pictures, ...names])];
  const pictures = all.slice(0, DRAFT_LIMITS.pictures);
  // What was written about one that is given again stays.
  const about = { ...Object.fromEntries(kept.map((one) => [one.name, one.about])), ...listing.pictureAbout };
  return { listing: { ...listing, pictures, pictureAbout: about }, over: all.length - pictures.length };
}

function shrinkWords(problem: ShrinkProblem): string {
  switch (problem) {
    case 'kind':
      return i18n.t('compose.pictures.kind');
    case 'moving':
      return i18n.t('compose.pictures.moving');
    case 'pixels':
    case 'bytes':
      return i18n.t('compose.pictures.large');
    case 'undrawn':
      return i18n.t('compose.noPicture');
  }
}
