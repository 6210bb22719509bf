import {
  Award,
  ClipboardList,
  FolderInput,
  Gavel,
  ListTodo,
  Orbit,
  PenTool,
  Shapes,
  type LucideIcon,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  award: Award,
  'clipboard-list': ClipboardList,
  'folder-input': FolderInput,
  gavel: Gavel,
  'list-todo': ListTodo,
  orbit: Orbit,
  'pen-tool': PenTool,
};

/** The picture a kind has named; one that this client does not have is drawn as any thing. */
export function iconOf(name: string): LucideIcon {
  return ICONS[name] ?? Shapes;
}
