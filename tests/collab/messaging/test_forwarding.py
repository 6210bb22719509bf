"""Forwarding: copies that say whose words they are, and transcripts that open for who may read what carries them."""

from uuid import UUID, uuid4

import pytest

from collab.conversations.services import Rules, add_members, change, remove_member, start_direct
from collab.core.errors import Forbidden, Invalid, NotFound
from collab.messaging.attachments import readable
from collab.messaging.drafts import Draft
from collab.messaging.forwarded import ForwardedOne, ForwardedTogether
from collab.messaging.forwarding import Forwardings, Sending, forward_each, forward_together
from collab.messaging.models import Mention, TranscriptFile, TranscriptLine
from collab.messaging.overview import summary
from collab.messaging.posting import post_one
from collab.messaging.services import edit, recall
from collab.messaging.transcripts import transcript
from collab.search.messages import Filters, find_messages
from tests.collab.files.conftest import files_here
from tests.collab.files.sending import say_with, sent_in
from tests.collab.scenes import group, log_of, refusal_of, say, seen_by, texts

pytestmark = pytest.mark.both_stacks


__all__ = ["files_here"]


def sent(author: int, there: int) -> UUID:
    """A file he sent there."""
    file = sent_in(author, "水位表".encode()).pk
    say_with(author, there, file)
    return file


@pytest.fixture
def office(wen, outsider) -> int:
    """Where 温白露 forwards to; 邢大暑 reads there, and nowhere else."""
    return group(wen, outsider)


def each(by: int, source: int, nrs: list[int], *to: int, again: UUID | None = None) -> Forwardings:
    return forward_each(Sending(by, again or uuid4(), source, tuple(nrs), to))


def together(by: int, source: int, nrs: list[int], *to: int, again: UUID | None = None) -> Forwardings:
    return forward_together(Sending(by, again or uuid4(), source, tuple(nrs), to))


def lines(reader: int, there: int, nr: int, *path: int) -> list[tuple[str, str]]:
    found = transcript(reader, there, nr, path).lines
    return [(line.name, "".join(getattr(node, "text", "") for node in line.body)) for line in found]


def test_each_message_is_said_once_more_with_whose_it_is_and_when_he_said_it(team, office, cen, ge, wen, outsider):
    for person, words in ((cen, "水位 **12.3** 米"), (ge, "已转泵站"), (cen, "收到")):
        say(person, team, words)
    answered = each(wen, team, [2, 1], office)
    assert [(one.conversation, one.nr, one.code) for one in answered.sent] == [(office, 2, None)]
    first, second = seen_by(outsider, office)
    assert (first.author, first.text, second.text) == (wen, "水位 **12.3** 米", "已转泵站")
    assert first.forwarded == ForwardedOne(cen, "岑雨水", seen_by(cen, team)[0].at)
    assert first.body == seen_by(cen, team)[0].body
    assert summary(outsider, office).unread == 2


def test_what_is_forwarded_calls_nobody_and_quotes_nothing(team, cen, wen, ge):
    there = group(cen, wen, ge)
    say(ge, team, "先说")
    say(cen, team, f"@{{{ge}}} @{{all}} 来", quote=1)
    each(cen, team, [2], there)
    (copy,) = seen_by(ge, there)
    assert (copy.text, copy.mentions, copy.mention_all, copy.quote) == ("@葛惊蛰 @所有人 来", [], False, None)
    assert summary(ge, there).mentioned_nr is None
    assert not Mention.objects.filter(conversation=there).exists()
    with pytest.raises(Forbidden):
        edit(author=cen, conversation=there, nr=1, revision=0, text="另一句")


def test_a_copy_of_a_copy_still_names_who_said_it_first(team, office, cen, wen):
    say(cen, team, "通知")
    each(wen, team, [1], office)
    talk = start_direct(by=wen, person=cen)
    each(wen, office, [1], talk)
    assert seen_by(cen, talk)[0].forwarded.name == "岑雨水"


def test_a_file_goes_along_and_is_read_there(team, office, cen, wen, outsider):
    file = sent(cen, team)
    assert refusal_of(lambda: readable(outsider, file)) == "not_found"
    each(wen, team, [1], office)
    assert readable(outsider, file).pk == file
    recall(by=wen, conversation=office, nr=1)
    assert refusal_of(lambda: readable(outsider, file)) == "not_found"
    assert readable(wen, file).pk == file


def test_twice_is_once_wherever_it_goes(team, office, cen, wen):
    say(cen, team)
    again = uuid4()
    talk = start_direct(by=wen, person=cen)
    assert each(wen, team, [1], office, talk, again=again) == each(wen, team, [1], office, talk, again=again)
    other = uuid4()
    assert together(wen, team, [1], office, again=other) == together(wen, team, [1], office, again=other)
    assert len(seen_by(wen, office)) == 2


def test_where_one_may_not_speak_it_does_not_go_and_the_others_have_it(team, office, cen, wen, jiang):
    closed = group(jiang, wen)
    change(by=jiang, conversation=closed, rules=Rules(read_only=True))
    elsewhere = group(cen, jiang)
    say(cen, team)
    told = each(wen, team, [1], office, closed, elsewhere).sent
    assert [(one.conversation, one.code) for one in told] == [
        (office, None),
        (closed, "forbidden"),
        (elsewhere, "not_found"),
    ]


def test_nobody_forwards_more_than_he_sees(team, office, cen, wen, outsider):
    closed = group(cen, outsider, history_for_newcomers=False)
    say(cen, closed, "之前")
    add_members(by=cen, conversation=closed, persons=[wen])
    say(cen, closed, "之后")
    for forward in (each, together):
        for nrs in ([1], [1, 2], [9]):
            with pytest.raises(NotFound):
                forward(wen, closed, nrs, office)
        with pytest.raises(NotFound):
            forward(outsider, team, [1], office)
        forward(wen, closed, [2], office)
    recall(by=cen, conversation=closed, nr=2)
    with pytest.raises(NotFound):
        each(wen, closed, [2], office)
    assert refusal_of(lambda: each(wen, team, list(range(1, 101)), office, team, closed)) == "invalid"


def test_together_they_are_one_message_that_says_only_who_and_when_and_opens_for_whoever_reads_it(
    team, office, cen, ge, wen, outsider
):
    for person, words in ((cen, "口令一"), (ge, "口令二"), (cen, "口令三")):
        say(person, team, words)
    together(wen, team, [1, 2], office)
    (message,) = seen_by(outsider, office)
    shown = message.forwarded
    assert isinstance(shown, ForwardedTogether)
    assert (shown.title, shown.count, shown.names) == ("汛期值守", 2, ["岑雨水", "葛惊蛰"])
    assert "口令" not in str(log_of(office)) + str(message)
    assert lines(outsider, office, 1) == [("岑雨水", "口令一"), ("葛惊蛰", "口令二")]


def test_search_finds_it_by_its_title_and_not_by_what_it_holds(team, office, cen, wen, outsider):
    say(cen, team, "泄洪口令")
    together(wen, team, [1], office)
    asked = Filters(conversation=office)
    found = find_messages(outsider, "汛期值守", asked, before=None, limit=5).hits
    assert [(hit.conversation, hit.nr) for hit in found] == [(office, 1)]
    assert find_messages(outsider, "泄洪", asked, before=None, limit=5).hits == []


def test_what_is_recalled_later_is_blank_in_every_transcript(team, office, cen, ge, wen, outsider):
    file = sent(cen, team)
    say(ge, team, "口令")
    together(wen, team, [1, 2], office)
    assert readable(outsider, file).pk == file
    recall(by=cen, conversation=team, nr=1)
    recall(by=cen, conversation=team, nr=2)
    opened = transcript(outsider, office, 1, [])
    assert [(line.body, line.files, line.recalled) for line in opened.lines] == [([], [], True)] * 2
    assert (refusal_of(lambda: readable(outsider, file)), TranscriptFile.objects.count()) == ("not_found", 0)
    assert "口令" not in str(list(TranscriptLine.objects.values()))


def test_the_right_is_asked_when_it_is_opened(team, office, cen, wen, outsider):
    file = sent(cen, team)
    together(wen, team, [1], office)
    assert refusal_of(lambda: transcript(cen, office, 1, [])) == "not_found"
    remove_member(by=wen, conversation=office, person=outsider)
    assert refusal_of(lambda: transcript(outsider, office, 1, [])) == "not_found"
    assert refusal_of(lambda: readable(outsider, file)) == "not_found"
    recall(by=wen, conversation=office, nr=1)
    assert refusal_of(lambda: transcript(wen, office, 1, [])) == "not_found"
    assert seen_by(wen, office)[0].forwarded is None


def test_a_transcript_in_a_transcript_opens_further_and_ends_with_the_message_it_came_from(
    team, office, cen, wen, outsider
):
    say(cen, team, "底稿")
    together(wen, team, [1], office)
    say(wen, office, "请看")
    talk = start_direct(by=wen, person=cen)
    together(wen, office, [1, 2], talk)
    assert lines(cen, talk, 1) == [("温白露", "[聊天记录] 汛期值守"), ("温白露", "请看")]
    assert transcript(cen, talk, 1, []).lines[0].forwarded.count == 1
    assert lines(cen, talk, 1, 1) == [("岑雨水", "底稿")]
    for path in ([2], [1, 1], [9]):
        assert refusal_of(lambda path=path: transcript(cen, talk, 1, path)) == "not_found"
    recall(by=wen, conversation=office, nr=1)
    assert refusal_of(lambda: transcript(cen, talk, 1, [1])) == "not_found"
    assert lines(cen, talk, 1)[0] == ("温白露", "")


def test_there_is_an_end_to_how_deep_they_lie(team, cen, wen):
    there = group(cen, wen)
    say(cen, there, "底稿")
    for nr in range(1, 6):
        together(cen, there, [nr], there)
    with pytest.raises(Invalid):
        together(cen, there, [6], there)
    assert lines(wen, there, 6, 1, 1, 1, 1) == [("岑雨水", "底稿")]


def test_an_ordinary_message_opens_nothing(team, cen, wen):
    post_one(Draft.of(cen, team, uuid4(), "一句"))
    assert refusal_of(lambda: transcript(wen, team, 1, [])) == "not_found"
    assert texts(wen, team) == ["一句"]
