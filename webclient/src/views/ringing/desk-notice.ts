/** 桌面通知: what the browser shows beside the page. Some browsers have none, and none has them without https. */
export type Permission = 'granted' | 'denied' | 'default' | 'unsupported';

export interface Notice {
  /** The conversation, or `item 7`. */
  readonly about: number | string;
  readonly title: string;
  readonly words: string;
  /** Pressed: the person wants to go there. */
  readonly onPress: () => void;
}

const shown = new Map<Notice['about'], Notification>();

export function permission(): Permission {
  return 'Notification' in globalThis && globalThis.isSecureContext ? Notification.permission : 'unsupported';
}

/** Only ever from a press of the person. */
export async function askPermission(): Promise<Permission> {
  return permission() === 'unsupported' ? 'unsupported' : Notification.requestPermission();
}

/** Whether somebody sits before this page and needs none. */
export function isLookedAt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

/** One for each: a newer one takes the place of the older. */
export function show({ about, title, words, onPress }: Notice): void {
  if (permission() !== 'granted') return;
  try {
    const tag = `collab ${about}`;
    const notice = new Notification(title, { body: words, tag, icon: '/favicon.svg', silent: true });
    shown.get(about)?.close();
    shown.set(about, notice);
    notice.onclick = () => {
      window.focus();
      notice.close();
      onPress();
    };
  } catch {
    // phones show notifications of an installed page only; the number on the list says it there
  }
}

/** It has been read, here or elsewhere. */
export function withdraw(conversation: number): void {
  shown.get(conversation)?.close();
  shown.delete(conversation);
}
