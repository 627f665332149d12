/** What a page learned from inside our rows, text by text. */
export interface Leaks {
  /** All that it can read in the roots that it got hold of. */
  texts: string[];
  /** Types of the events that the reader caused on the page. */
  events: string[];
  /** Ways by which it got into the root of a row: an event and a property, or a function. */
  ways: string[];
  /** Ways by which it got into a root inside that one. */
  nested: string[];
}

/**
 * Runs in the page's own world, before the reader does anything: listens to all that the reader does, follows every
 * node that an event or a function gives away into the tree around it, and notes all that can be read there.
 */
export function listenForLeaks(): void {
  const leaks = {
    texts: new Set<string>(),
    events: new Set<string>(),
    ways: new Set<string>(),
    nested: new Set<string>(),
  };
  Object.assign(window, { leaks });

  /** All that can be read of an element and of its look, sizes left out. */
  const read = (element: Element): string[] => {
    const style = getComputedStyle(element);
    const parts = [element.textContent ?? '', style.content, getComputedStyle(element, '::before').content];
    parts.push(getComputedStyle(element, '::after').content, (element as HTMLElement).innerText ?? '');
    parts.push(element.outerHTML, element.ariaLabel ?? '', element.ariaDescription ?? '', element.ariaPressed ?? '');
    return [...parts, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`)];
  };
  const readTree = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      for (const text of read(element)) leaks.texts.add(text);
      if (element.shadowRoot) readTree(element.shadowRoot);
    }
  };
  const follow = (way: string, node: unknown) => {
    if (!(node instanceof Node)) return;
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    readTree(root);
    if (root.host.getRootNode() !== document) leaks.nested.add(way);
    if (root.host.getRootNode() !== document || leaks.ways.has(way)) return;
    leaks.ways.add(way);
    // A root can be asked what lies where in it.
    for (const each of root.querySelectorAll('*')) {
      const box = each.getBoundingClientRect();
      for (const at of root.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2))
        if (at.getRootNode() !== root) follow(`${way} elementsFromPoint`, at);
    }
  };

  const followPoint = (type: string, x: number, y: number) => {
    const legacy = document as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null };
    follow(`${type} caretPositionFromPoint`, document.caretPositionFromPoint?.(x, y)?.offsetNode);
    follow(`${type} caretRangeFromPoint`, legacy.caretRangeFromPoint?.(x, y)?.startContainer);
    for (const element of document.elementsFromPoint(x, y)) follow(`${type} elementsFromPoint`, element);
  };
  const followSelection = (type: string) => {
    const selection = document.getSelection();
    if (!selection) return;
    leaks.texts.add(selection.toString());
    follow(`${type} anchorNode`, selection.anchorNode);
    follow(`${type} focusNode`, selection.focusNode);
    for (let at = 0; at < selection.rangeCount; at++) follow(`${type} range`, selection.getRangeAt(at).startContainer);
    const composed = selection.getComposedRanges?.() ?? [];
    for (const { startContainer, endContainer } of composed)
      for (const each of [startContainer, endContainer]) follow(`${type} composed range`, each);
  };

  const onEvent = (event: Event) => {
    leaks.events.add(event.type);
    // Every property, also those that only one browser has: originalTarget, rangeParent, fromElement and the like.
    for (const name in event) {
      let value: unknown;
      try {
        value = event[name as keyof Event];
      } catch {
        continue; // The browser does not tell this one.
      }
      follow(`${event.type} ${name}`, value);
    }
    for (const target of event.composedPath()) follow(`${event.type} composedPath`, target);
    if (event instanceof MouseEvent) followPoint(event.type, event.clientX, event.clientY);
    followSelection(event.type);
    follow(`${event.type} activeElement`, document.activeElement);
  };
  // All events that a window can hear of, by its own list of handlers.
  const types = Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype))
    .concat(Object.keys(window), Object.keys(Object.getOwnPropertyDescriptors(Document.prototype)))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2));
  for (const type of new Set([...types, 'focusin', 'focusout', 'DOMActivate', 'selectionchange', 'dragstart']))
    window.addEventListener(type, onEvent, true);
}

/** Runs in the page: what was learned until now. */
export function leaksOf(): Leaks {
  const { leaks } = window as unknown as { leaks: Record<keyof Leaks, Set<string>> };
  return { texts: [...leaks.texts], events: [...leaks.events], ways: [...leaks.ways], nested: [...leaks.nested] };
}

/**
 * For the body of `TaggedListing.evaluate`: `outside(root)` is what a page that holds the root of a row could read there
 * of elements and computed styles; without sizes, because a name has a width.
 */
export const OUTSIDE_OF_PRIVATE = `
  const SIZES = /^((min-|max-)?(width|height|inline-size|block-size)|perspective-origin|transform-origin)$/;
  const look = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return [...style].filter((name) => !SIZES.test(name)).map((name) => name + ':' + style.getPropertyValue(name));
  };
  const outside = (root) => [root.innerHTML, ...[...root.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].map((pseudo) => look(element, pseudo).join(';')))];`;
