import type { Page } from 'puppeteer-core';

/** How a picture comes into the composer. */
export type Giving = 'choose' | 'drop' | 'paste';

/** Gives the goods that are open in the composer a photograph in one colour, with the place in it where it was taken. */
export async function givePicture(compose: Page, how: Giving, colour: string): Promise<void> {
  await compose.evaluate(
    async (way, ground) => {
      const canvas = document.createElement('canvas');
      canvas.width = 1200;
      canvas.height = 900;
      const context = canvas.getContext('2d');
      if (!context) return;
      context.fillStyle = ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
      const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
      const bytes = new Uint8Array((await drawn?.arrayBuffer()) ?? []);
      const place = new TextEncoder().encode('Exif\0\0 GPS 48.8584 N 2.2945 E');
      const head = new Uint8Array([0xff, 0xe1, 0, place.length + 2]);
      const parts = [bytes.slice(0, 2), head, place, bytes.slice(2)];
      const given = new DataTransfer();
      given.items.add(new File(parts, 'cup.jpg', { type: 'image/jpeg' }));
      const event = (name: string, more: object) =>
        Object.defineProperties(
          new Event(name, { bubbles: true, cancelable: true }),
          Object.fromEntries(Object.entries(more).map(([key, value]) => [key, { value }])),
        );
      if (way === 'drop')
        document.querySelector('.picture-fields')?.dispatchEvent(event('drop', { dataTransfer: given }));
      if (way === 'paste')
        document
          .querySelector('.listing-editor input')
          ?.dispatchEvent(event('paste', { clipboardData: given }));
      const field = document.querySelector<HTMLInputElement>('.picture-fields [type="file"]');
      if (way !== 'choose' || !field) return;
      field.files = given.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    how,
    colour,
  );
}
