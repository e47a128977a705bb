import type { JSX } from 'preact';
import { WarningIcon } from '../icons.tsx';
import type { PostedFlag } from './compose-view.ts';
import { flagWords } from './compose-words.ts';

/** What holds no more of the goods in a post, each with its name. */
export function FlagList({ flags }: { readonly flags: readonly PostedFlag[] }): JSX.Element | null {
  if (flags.length === 0) return null;
  return (
    <ul class="flags">
      {flags.map(({ title, flag }, index) => (
        <li class="flag" key={index} data-flag={flag.kind}>
          <WarningIcon />
          <span>
            <bdi>{title}</bdi>: {flagWords(flag)}
          </span>
        </li>
      ))}
    </ul>
  );
}
