"""断号台账, as whoever keeps the machine asks for it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from collab.accounts.models import User
from collab.work.gaps import gaps
from collab.work.models import Item, Numeral
from collab.work.services import numbers
from tests.collab.work.scenes import lent_out
from tests.collab.work.toy import BORROWING

pytestmark = pytest.mark.both_stacks


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("numbers", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def kept(offices):
    """The first number is borne by an item, two more are kept back for papers to come: their series' unit."""
    item, _ = lent_out(offices)
    unit = Item.objects.get(pk=item).unit_id
    numbers.reserve(BORROWING, unit, count=2, reason="防汛通知", by=offices.persons["江处暑"])
    return "市政府"


def test_the_numbers_without_an_item_are_listed_with_their_reason(offices, kept):
    told = said("gaps", "--kind", "toy_borrowing", "--unit", kept)
    assert [line.split("\t")[0][-2:] for line in told.splitlines()[:-1]] == ["2号", "3号"]
    assert "reserved" in told
    assert "防汛通知" in told
    assert told.endswith("2 numbers without an item\n")
    assert said("gaps", "--kind", "instruction") == "0 numbers without an item\n"


def test_one_that_is_kept_back_is_voided_with_a_reason_and_one_in_use_is_not(offices, kept):
    who = ("--kind", "toy_borrowing", "--unit", kept, "--by", User.objects.get(pk=offices.persons["温白露"]).login)
    assert said("void", "3", *who, "--reason", "误留") == "3 is void\n"
    (gap,) = [one for one in gaps() if one.state == "void"]
    assert (gap.nr, gap.reason, gap.by) == (3, "误留", "温白露")
    with pytest.raises(CommandError, match="an item bears it"):
        said("void", "1", *who, "--reason", "误登")
    with pytest.raises(CommandError, match="no such number"):
        said("void", "9", *who, "--reason", "误登")
    with pytest.raises(CommandError, match="nobody has the login"):
        said("void", "2", "--kind", "toy_borrowing", "--unit", kept, "--by", "99999999", "--reason", "误登")


def test_a_line_that_was_taken_out_of_the_ledger_shows(kept):
    Numeral.objects.filter(nr=2).delete()
    assert [(one.nr, one.state) for one in gaps()] == [(2, "missing"), (3, "reserved")]
