const NEAR_PX = 80;

/**
 * Keeps the newest message in sight for as long as the reader has not scrolled away from it.
 * @returns to be called after each drawing, with the open channel: another one begins at its end
 */
export function keepAtBottom(root: HTMLElement): (channelId: string) => void {
  let stuck = true;
  let shown = '';
  let watched: Element | null = null;
  let top = 0;
  const list = (): HTMLElement | null => root.querySelector<HTMLElement>('.timeline');
  const toBottom = (): void => {
    const element = list();
    if (!element || !stuck) return;
    element.scrollTop = element.scrollHeight;
    top = element.scrollTop;
  };
  // Pictures and fonts come later than the messages they are in.
  const resized = new ResizeObserver(toBottom);
  root.addEventListener(
    'scroll',
    (event) => {
      const element = list();
      if (!element || event.target !== element) return;
      // The event comes late: by then more may stand below than this scrolling left there. Only going up is leaving.
      if (element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX) stuck = true;
      else if (element.scrollTop < top) stuck = false;
      top = element.scrollTop;
    },
    { capture: true, passive: true },
  );
  return (channelId) => {
    const inner = root.querySelector('.timeline .inner');
    if (inner && inner !== watched) {
      resized.disconnect();
      resized.observe(inner);
      const element = list();
      if (element) resized.observe(element);
      watched = inner;
    }
    if (channelId !== shown) stuck = true;
    shown = channelId;
    toBottom();
  };
}
