/**
 * Where docx-preview sets a letter otherwise than a word processor does, and a page would end at another paragraph: the
 * height of a line, paragraphs held together by their style, the room a number takes, and a tab to the right margin.
 */

/** What is used of docx-preview's model, which has no types. */
export interface Element {
  type?: string;
  text?: string;
  children?: Element[];
  styleName?: string;
  cssStyle?: Record<string, string>;
  tabs?: { style?: string }[];
  fieldRun?: boolean;
  pageBreakBefore?: boolean | undefined;
  keepNext?: boolean;
  break?: string;
}
interface Style {
  id?: string;
  basedOn?: string;
  paragraphProps?: { keepNext?: boolean; tabs?: { style?: string }[] };
  styles?: { values: Record<string, string> }[];
}
export interface Parsed {
  documentPart: { body: Element };
  stylesPart?: { styles: Style[] };
  parts: { rootElement?: Element }[];
}

/** Changes the model before it is drawn; `roots` are the body, the headers and the footers. */
export function setAsWord({ stylesPart, documentPart, parts }: Parsed): void {
  const styles = stylesPart?.styles ?? [];
  const byId = new Map(styles.map((style) => [style.id, style]));
  for (const { values } of styles.flatMap((style) => style.styles ?? [])) countFromFont(values);
  const roots = [documentPart.body, ...parts.flatMap(({ rootElement }) => rootElement ?? [])];
  const visit = (element: Element): void => {
    if (element.cssStyle) countFromFont(element.cssStyle);
    if (element.type === 'paragraph') {
      const props = styleProps(byId, element.styleName);
      if (props.some(({ keepNext }) => keepNext === true)) element.keepNext ??= true;
      const tabs = element.tabs ?? props.find((one) => one.tabs !== undefined)?.tabs ?? [];
      if (tabs.some(({ style }) => style === 'right' || style === 'end')) spread(element);
    }
    for (const child of element.children ?? []) visit(child);
  };
  for (const root of roots) visit(root);
}

/** The properties of a style and of those it is based on, the nearest first. */
function styleProps(byId: ReadonlyMap<string | undefined, Style>, id: string | undefined) {
  const found: NonNullable<Style['paragraphProps']>[] = [];
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = byId.get(at)?.basedOn) {
    seen.add(at);
    found.push(byId.get(at)?.paragraphProps ?? {});
  }
  return found;
}

/** 1.1 lines are 1.1 of what the font asks for; CSS takes them for 1.1 of its size, a tenth less and more in Chinese. */
function countFromFont(values: Record<string, string>): void {
  const height = values['line-height'];
  if (height !== undefined && /^\d+(\.\d+)?$/.test(height))
    values['line-height'] = `calc(${height} * var(--line-of-font, 1.15))`;
}

/** What stands after the tab goes to the right margin, as the number of the page does in a header. */
function spread(paragraph: Element): void {
  paragraph.cssStyle = { ...paragraph.cssStyle, display: 'flex' };
  paragraph.children = (paragraph.children ?? []).flatMap((run) => {
    const children = run.children ?? [];
    const at = children.findIndex(({ type }) => type === 'tab');
    const piece = (part: Element[], flex: string): Element[] =>
      part.length === 0 ? [] : [{ ...run, children: part, cssStyle: { ...run.cssStyle, 'white-space': 'pre', flex } }];
    if (at === -1) return piece(children, 'none');
    return [
      ...piece(children.slice(0, at), 'none'),
      ...piece(children.slice(at, at + 1), 'auto'),
      ...piece(children.slice(at + 1), 'none'),
    ];
  });
}

/** What can only be measured once it is drawn. */
export function settleDrawn(desk: HTMLElement): void {
  const paragraphs = [...desk.querySelectorAll<HTMLElement>('article p')];
  const longest = paragraphs.reduce<HTMLElement | null>(
    (best, one) => ((one.textContent ?? '').length > (best?.textContent ?? '').length ? one : best),
    null,
  );
  if (longest !== null) document.documentElement.style.setProperty('--line-of-font', String(lineOfFont(longest)));
  const indents = paragraphs
    .filter((one) => /(^| )letter-num-/.test(one.className))
    .map((one) => [one, Number.parseFloat(getComputedStyle(one).textIndent)] as const);
  for (const [paragraph, indent] of indents)
    paragraph.style.setProperty('--number', indent < 0 ? `${-indent}px` : '36pt');
}

/** The height of a line that the font asks for, over its size. */
function lineOfFont(paragraph: HTMLElement): number {
  const probe = document.createElement('span');
  probe.style.cssText = 'display: inline-block; line-height: normal; white-space: nowrap; text-indent: 0;';
  probe.textContent = /\p{Script=Han}/u.exec(paragraph.textContent ?? '')?.[0] ?? 'Mg';
  paragraph.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  const height = probe.getBoundingClientRect().height;
  probe.remove();
  return size > 0 && height > 0 ? height / size : 1.15;
}
