import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { addWords } from '../../components/add-words.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { listenToDrops } from './dropped-links.ts';

/** Links may be dropped anywhere on the page: `say` is told that one may be let go, and what became of it. */
export function useLinkDrop(say: (words: string) => void): void {
  useEffect(
    () =>
      listenToDrops({
        onOver: () => say(i18n.t('add.drop')),
        onLink: (url) =>
          void sendMessage('saveLink', url)
            .catch(() => 'failed' as const)
            .then((answer) => say(addWords(answer)), reportError),
      }),
    [say],
  );
}
