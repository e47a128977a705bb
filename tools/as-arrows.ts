import { parseAst } from 'vite';

/** Of the syntax tree, as much as is looked at; positions are in UTF-16 units. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly directive?: string;
}

interface FunctionNode extends Node {
  readonly id: { readonly name: string };
  readonly params: readonly Node[];
  readonly body: Node;
  readonly async: boolean;
  readonly generator: boolean;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: () => string;
}

/** What an arrow has not of its own. */
const OWN = /\b(?:this|arguments|super|new\.target)\b/;

/**
 * A script with arrows in the place of its function declarations, at the top of where those stand, since a declaration
 * counts from there on. Nothing in it may be constructed by name.
 */
export function asArrows(code: string): string {
  const edits: Edit[] = [];

  const isArrow = (node: Node): node is FunctionNode =>
    node.type === 'FunctionDeclaration' &&
    !(node as FunctionNode).generator &&
    !OWN.test(code.slice(node.start, node.end));

  const arrow = ({ id, params, body, async }: FunctionNode) => {
    const given = render(params[0]?.start ?? 0, params.at(-1)?.end ?? 0);
    return `${id.name}=${async ? 'async' : ''}(${given})=>${render(body.start, body.end)}`;
  };

  const visitBody = (body: readonly Node[]) => {
    const functions = body.filter(isArrow);
    const first = body.find(({ directive }) => directive === undefined);
    if (functions.length === 0 || !first) return;
    const { start } = first;
    edits.push({ start, end: start, text: () => `let ${functions.map(arrow).join(',')};` });
    for (const { start, end } of functions) edits.push({ start, end, text: () => '' });
  };

  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('body' in value && Array.isArray(value.body)) visitBody(value.body);
    for (const part of Object.values(value)) visit(part);
  };

  /** What stands from one place to another, edited. */
  const render = (start: number, end: number): string => {
    let text = '';
    let at = start;
    for (const edit of edits) {
      // What lies in a part that was taken out is edited where that part is put in.
      if (edit.start < at || edit.end > end) continue;
      text += code.slice(at, edit.start) + edit.text();
      at = edit.end;
    }
    return text + code.slice(at, end);
  };

  visit(parseAst(code));
  // An arrow is put in before the function is taken out that may stand first.
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return render(0, code.length);
}
