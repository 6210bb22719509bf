import type { HelpKey } from '../../i18n/help/shape';
import type { Line } from '../../store/line';
import type { Place } from './place';

type Lines = ReadonlyMap<number, Pick<Line, 'kind'>>;

const areas: Readonly<Partial<Record<Place['at'], HelpKey>>> = {
  todo: 'todo',
  leader: 'instructions',
  circles: 'circles',
  directory: 'contacts',
  contacts: 'contacts',
};

/** Which page of the help speaks of this place; none where it is the first. */
export function helpOf(place: Place, lines: Lines): { readonly area?: HelpKey } {
  const area = place.at === 'messages' ? ofTalk(place.conversation, lines) : ofPlace(place);
  return area === undefined ? {} : { area };
}

function ofPlace(place: Place): HelpKey | undefined {
  if (place.at !== 'administration') return areas[place.at];
  return place.page === 'import' || place.page === 'codes' ? 'start' : 'administration';
}

function ofTalk(conversation: number | undefined, lines: Lines): HelpKey | undefined {
  const line = conversation === undefined ? undefined : lines.get(conversation);
  if (line?.kind === 'circle') return 'circles';
  return line?.kind === 'group' ? 'groups' : undefined;
}
