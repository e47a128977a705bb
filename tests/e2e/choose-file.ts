import type { Page } from 'puppeteer-core';

/** Gives the settings a file to read in, as a person does with the button beside it. */
export async function chooseFile(options: Page, name: string, text: string): Promise<void> {
  await options.evaluate(
    (fileName, content) => {
      const field = document.querySelector<HTMLInputElement>('#import-file');
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], fileName));
      if (!field) return;
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}
