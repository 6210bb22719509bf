import {
  BookOpenCheck,
  CircleCheck,
  CircleHelp,
  Coffee,
  Handshake,
  Heart,
  Signature,
  ThumbsUp,
  type LucideIcon,
} from 'lucide-react';
import type { Reacted } from '../../protocol/generated';

/** 表态: how each is drawn. Its word is `deeds.reactions.<name>`. */
export const LOOKS: Readonly<Record<Reacted['reaction'], LucideIcon>> = {
  initial: Signature,
  read: BookOpenCheck,
  received: CircleCheck,
  agree: Handshake,
  praise: ThumbsUp,
  thanks: Heart,
  effort: Coffee,
  question: CircleHelp,
};
