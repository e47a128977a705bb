import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../../utils/messages/index.ts';
import { type Store, startDraft, watch } from '../../utils/store/index.ts';
import { adoptReadings } from './adopt-readings.ts';
import { type ComposedDraft, readDraftView } from './read-draft-view.ts';

/** The draft that is open, as it stands in the store at any time; `onFail`: the store answers no more. */
export function useComposed(store: Store | undefined | null, onFail: () => void): ComposedDraft | undefined {
  const [composed, setComposed] = useState<ComposedDraft>();
  useEffect(() => {
    if (!store) return;
    const read = (): Promise<ComposedDraft | undefined> => readDraftView(store, Date.now());
    const show = (found: ComposedDraft | undefined): void => {
      if (found) setComposed(found);
      else startDraft(store).catch(onFail);
    };
    return watch(read, show, onFail);
  }, [store]);

  const asked = composed?.view.listings.flatMap(({ listing }) =>
    listing.kind === 'shop' && listing.product ? [listing.product] : [],
  );
  const askedKeys = asked?.map(({ url }) => url).join(' ');
  useEffect(() => {
    // What the shops say now stands beside what the creator says, as soon as they have been asked.
    if (asked && asked.length > 0) sendMessage('recheck', asked).catch(() => undefined);
  }, [askedKeys]);

  useEffect(() => {
    if (store && composed) adoptReadings(store, composed).catch(reportError);
  }, [store, composed]);
  return composed;
}
