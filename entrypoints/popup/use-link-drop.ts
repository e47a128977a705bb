import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addWords } from '../../components/add-words.ts';
import { sendMessage } from '../../utils/messages/index.ts';
import { listenToDrops } from './dropped-links.ts';

const SAID_FOR = 6_000;

/** Links may be dropped anywhere on the page. What is to be said of one: that it may be let go, or what became of it. */
export function useLinkDrop(): string | undefined {
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (words: string | undefined): void => {
      clearTimeout(timer);
      setSaid(words);
      timer = setTimeout(() => setSaid(undefined), SAID_FOR);
    };
    const stop = listenToDrops({
      onOver: () => say(i18n.t('add.drop')),
      onLink: (url) =>
        void sendMessage('saveLink', url)
          .catch(() => 'failed' as const)
          .then((answer) => say(addWords(answer)), reportError),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return said;
}
