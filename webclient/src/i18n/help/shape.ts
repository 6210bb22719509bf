/** What the help has pages for. */
export const helpKeys = [
  'messages',
  'groups',
  'circles',
  'files',
  'find',
  'contacts',
  'todo',
  'instructions',
  'settings',
  'administration',
  'start',
] as const;
export type HelpKey = (typeof helpKeys)[number];

export interface HelpArea {
  readonly key: HelpKey;
  readonly title: string;
  readonly lead: string;
  readonly topics: readonly HelpTopic[];
}

/** What one wants to do, and how: a sentence a line. */
export interface HelpTopic {
  readonly title: string;
  readonly lines: readonly string[];
}
