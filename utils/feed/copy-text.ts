/** What copying needs of the browser. */
export interface Copier {
  readonly clipboard: Pick<Clipboard, 'writeText'> | undefined;
  /** Where a field may stand for the older way: a page that forbids the clipboard doesn't forbid this one. */
  readonly place: ParentNode & Node;
  readonly document: Document;
}

/** Copies a text, in the task of the reader's click; false when the browser refused. */
export async function copyText(text: string, { clipboard, place, document }: Copier): Promise<boolean> {
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // A permissions policy of the page; the older way asks nobody.
  }
  const field = document.createElement('textarea');
  field.value = text;
  place.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}
