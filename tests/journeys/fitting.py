"""Whether what a page shows fits its screen: nothing runs off its edge, is cut, or lies over what one would press.

What is meant to be cut says so: by an ellipsis, by a clamp on its lines, or by a pane that scrolls.
"""

from playwright.sync_api import Page

# every size named by UI.md: the laptop of an office, a large screen, a phone
SCREENS = {
    "laptop": {"width": 1366, "height": 768},
    "large screen": {"width": 1920, "height": 1080},
    "phone": {"width": 390, "height": 844},
}

# answers a list of sentences; an uppermost sheet is looked at alone, for what is behind it is not to be used
_MISFITS = """() => {
  const SLACK = 1.5;  // px, for what is rounded
  const sheets = document.querySelectorAll('[role=dialog], [role=alertdialog]');
  const root = sheets[sheets.length - 1] ?? document.body;
  const told = new Set();
  const name = (element) => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
  const words = (text) => text.trim().replace(/\\s+/g, ' ').slice(0, 40);
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  const upwards = function* (element) {
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) yield at;
  };
  const forEars = (element) => [...upwards(element)].some((at) => {
    const style = getComputedStyle(at);
    return style.clipPath !== 'none' || (at.clientWidth <= 1 && style.overflow === 'hidden');
  });
  const scrolls = (style) => ['auto', 'scroll'].includes(style.overflowX);
  const meant = (style) => style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';

  // what of a line of text is to be seen, at each ancestor that would cut it
  const cutBy = (element, line) => {
    for (const at of upwards(element)) {
      const style = getComputedStyle(at);
      if (meant(style) || scrolls(style) || style.position === 'fixed') return null;
      if (style.overflowX === 'visible') continue;
      const box = at.getBoundingClientRect();
      if (line.left < box.left - SLACK || line.right > box.right + SLACK) return at;
    }
    return line.left < -SLACK || line.right > innerWidth + SLACK ? document.body : null;
  };

  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth + SLACK) told.add(`the page is ${page.scrollWidth} wide on ${innerWidth}`);

  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode, element = node.parentElement;
    if (node.data.trim() === '' || !shown(element) || forEars(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const by = line.width > 0 ? cutBy(element, line) : null;
      if (by) told.add(`"${words(node.data)}" of ${name(element)} is cut by ${name(by)}`);
    }
  }

  // what of an element is within its panes and the screen
  const seen = (element) => {
    let { left, right, top, bottom } = element.getBoundingClientRect();
    for (const at of [...upwards(element.parentElement), null]) {
      if (at && getComputedStyle(at).overflow === 'visible') continue;
      const box = at ? at.getBoundingClientRect() : { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
      left = Math.max(left, box.left); right = Math.min(right, box.right);
      top = Math.max(top, box.top); bottom = Math.min(bottom, box.bottom);
    }
    return right - left > 4 && bottom - top > 4 ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null;
  };
  for (const pressed of root.querySelectorAll('button, a[href], input, select, textarea, [role=tab], [role=option]')) {
    if (!shown(pressed) || forEars(pressed) || getComputedStyle(pressed).pointerEvents === 'none') continue;
    const middle = seen(pressed);
    const top = middle && document.elementFromPoint(middle.x, middle.y);
    if (!top || top.contains(pressed) || pressed.contains(top)) continue;
    if ([...(pressed.labels ?? [])].some((label) => label.contains(top))) continue;
    told.add(`${name(top)} lies over ${name(pressed)} "${words(pressed.ariaLabel ?? pressed.textContent)}"`);
  }
  return [...told];
}"""


def misfits(page: Page) -> list[str]:
    """What does not fit, a sentence each."""
    return page.evaluate(_MISFITS)
