import type { ServedSite } from './bundle.ts';

const NAMES = new Set(['select', 'up', 'post', 'not', 'within', 'roots', 'words', 'rail']);

/**
 * All selectors of a site as one list. Nobody but a page can say whether its browser understands them, and one it does
 * not understand would end all reading: a page tries the list before it reads by it.
 */
export function selectorsOf({ layouts }: Pick<ServedSite, 'layouts'>): string {
  const found = new Set<string>();
  const look = (value: unknown, name: string) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Array.isArray(value)
      ? value.map((one) => [name, one] as const)
      : Object.entries(value)) {
      // "after" is a list of selectors, or a text within a value.
      const isSelector = NAMES.has(key) || (key === 'after' && Array.isArray(value));
      if (typeof part === 'string' && isSelector) found.add(part);
      else look(part, key);
    }
  };
  look(layouts, '');
  return [...found].join(', ');
}
