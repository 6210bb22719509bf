"""语音 on a card: what was spoken, to be played by who sees the whole of the item."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from collab.cards.body import VoiceNote
from collab.files.selectors import card_of
from collab.work.models import Link


def voices_of(items: Iterable[int]) -> Mapping[int, list[VoiceNote]]:
    """What these items were begun with, as far as it was spoken."""
    asked = list(items)
    told: dict[int, list[VoiceNote]] = defaultdict(list)
    found = Link.objects.filter(item__in=asked, voice__isnull=False).select_related("voice") if asked else ()
    for link in found:
        if link.voice is not None and (said := card_of(link.voice).voice):
            told[link.item_id].append(VoiceNote(file=link.voice.pk, seconds=said.seconds, peaks=said.peaks))
    return told
