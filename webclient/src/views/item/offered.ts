/** Which acts stand at the foot of the page, and which beside the part they belong to. Pure. */
import type { ItemView, PartView } from '../../protocol/generated';
import type { Pressed } from './use-item';

/** Those on the item, and before them those on my part, where only one of mine offers any. */
export function actsInBar({ acts, parts }: ItemView): readonly Pressed[] {
  const own = partInBar(parts);
  return [...(own ? ofPart(own) : []), ...acts.map((act) => ({ act, part: null }))];
}

/** Those that stand beside this part. */
export function actsBeside({ parts }: ItemView, part: PartView): readonly Pressed[] {
  return partInBar(parts)?.part === part.part ? [] : ofPart(part);
}

function partInBar(parts: readonly PartView[]): PartView | undefined {
  const mine = parts.filter((part) => part.mine && part.acts.length > 0);
  return mine.length === 1 ? mine[0] : undefined;
}

function ofPart({ acts, part }: PartView): readonly Pressed[] {
  return acts.map((act) => ({ act, part }));
}
