import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addWords } from '../../components/add-words.ts';
import { sendMessage } from '../../utils/messages/index.ts';

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
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('text/uri-list')) return;
      // Only what says so may be dropped on.
      event.preventDefault();
      say(i18n.t('add.drop'));
    };
    const drop = (event: DragEvent): void => {
      const url = linkIn(event.dataTransfer?.getData('text/uri-list') ?? '');
      if (url === undefined) return;
      event.preventDefault();
      sendMessage('saveLink', url)
        .catch(() => 'failed' as const)
        .then((answer) => say(addWords(answer)), reportError);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return said;
}

/** The first address of what was dropped (RFC 2483: lines with # are remarks). */
function linkIn(list: string): string | undefined {
  return list
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => /^https?:\/\//i.test(line));
}
