import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { WarningIcon } from './icons.tsx';
import { Notice } from './notice.tsx';

/** The face of a database that does not answer: there is nothing to press, as it shows by itself once it does. */
export function StoreSlow(): JSX.Element {
  return <Notice alert icon={<WarningIcon />} title={i18n.t('store.slow')} text={i18n.t('store.slowDo')} />;
}
