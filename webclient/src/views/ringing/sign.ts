/** The small picture of the tab with the number of what is unread, and the same on the icon of an installed page. */
const SIZE = 64;
const BLANK = '/favicon.svg';

export function showCount(count: number, words: string): void {
  if ('setAppBadge' in navigator) void navigator.setAppBadge(count).catch(() => undefined);
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!link) return;
  if (count === 0) {
    point(link, BLANK);
    return;
  }
  const blank = new Image();
  blank.onload = () => {
    const drawn = drawing(blank, words);
    if (drawn !== undefined) point(link, drawn);
  };
  blank.src = BLANK;
}

function point(link: HTMLLinkElement, place: string): void {
  link.type = place === BLANK ? 'image/svg+xml' : 'image/png';
  link.href = place;
}

function drawing(blank: CanvasImageSource, words: string): string | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const width = words.length > 2 ? 52 : words.length > 1 ? 44 : 36;
  const colours = getComputedStyle(document.documentElement);
  pen.drawImage(blank, 0, 0, SIZE, SIZE);
  pen.fillStyle = colours.getPropertyValue('--light-red');
  pen.beginPath();
  pen.roundRect(SIZE - width, SIZE - 36, width, 36, 18);
  pen.fill();
  pen.fillStyle = colours.getPropertyValue('--on-accent');
  pen.font = `bold 28px ${colours.fontFamily}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(words, SIZE - width / 2, SIZE - 17);
  return canvas.toDataURL('image/png');
}
