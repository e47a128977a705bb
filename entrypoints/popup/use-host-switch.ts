import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../utils/messages/index.ts';
import { originOf } from '../../utils/model/user-site.ts';
import type { TabHere } from './tab-here.ts';

/** What came of the last click; nothing is kept of it. */
export type Step = 'none' | 'asking' | 'refused' | 'failed';

/** Turns cards on and off on the host of a page. */
export interface HostSwitching {
  readonly step: Step;
  /** In the click itself. */
  readonly show: (tab: TabHere) => void;
  readonly stop: (host: string) => void;
}

export function useHostSwitching(): HostSwitching {
  const [step, setStep] = useState<Step>('none');
  const show = async ({ tabId, url: { hostname: host } }: TabHere): Promise<Step> => {
    // First in the click, before anything waits: the browser asks its user only then.
    const asked = browser.permissions.request({ origins: [originOf(host)] });
    setStep('asking');
    // Told beside the question, which may close this popup: the background then does it alone.
    const told = sendMessage('showOn', { tabId, host });
    const given = await asked.catch(() => false);
    if (!given) {
      await told;
      await sendMessage('hideOn', host);
      return 'refused';
    }
    const answer = (await told) === 'shown' ? 'shown' : await sendMessage('showOn', { tabId, host });
    return answer === 'shown' ? 'none' : 'failed';
  };
  return {
    step,
    show: (tab) => void show(tab).then(setStep, () => setStep('failed')),
    stop: (host) => {
      setStep('none');
      sendMessage('hideOn', host).catch(() => setStep('failed'));
    },
  };
}
