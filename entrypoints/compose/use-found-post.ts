import { useEffect, useRef, useState } from 'preact/hooks';
import { platforms } from '../../utils/compose/index.ts';
import type { PlatformId } from '../../utils/model/draft.ts';
import { readSettings, type Store } from '../../utils/store/index.ts';
import { findOwnPost } from './find-post.ts';
import { hostsOf } from './insert-here.ts';

interface Looking {
  /** The platform on which it may have been posted; undefined while it can't have been. */
  readonly platform: PlatformId | undefined;
  readonly text: string;
  readonly authors: readonly string[];
  readonly known: ReadonlyMap<string, unknown>;
}

/** The page of the post that the user has made of a draft: looked for whenever they come back from where they posted it. */
export function useFoundPost(store: Store | undefined | null, looking: Looking): string | undefined {
  const [found, setFound] = useState<string>();
  const { platform } = looking;
  const now = useRef(looking);
  now.current = looking;
  useEffect(() => {
    setFound(undefined);
    if (!store || platform === undefined) return;
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      const { userSites } = await readSettings(store);
      const hosts = await hostsOf(platforms[platform], store);
      const post = await findOwnPost({ ...now.current, hosts, userSites });
      // A look that finds nothing, of two that ran at once say, takes nothing back.
      if (post !== undefined) setFound(post);
    };
    const comeBack = (): void => void look().catch(reportError);
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('focus', comeBack);
    return () => {
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('focus', comeBack);
    };
  }, [store, platform]);
  return found;
}
