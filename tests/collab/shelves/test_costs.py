"""A full shelf costs as many statements as an empty one; what is put there as few as can be."""

import pytest

from collab.shelves.besides import beside
from collab.shelves.packing import pack
from collab.shelves.selectors import history, shelf
from collab.shelves.services import About, approve, keep, make_folder, mark, put
from tests.collab.circles.meanwhile import statements
from tests.collab.files.sending import say_with, sent_in

pytestmark = pytest.mark.django_db

MOST = {
    "read": 9, "beside": 7, "history": 6, "take along": 5, "put one": 13, "put it again": 5, "keep what is kept": 8,
    "mark": 9, "approve": 12,
}  # fmt: skip
A_DOCUMENT_MORE = 3
"""Its row, its version, and that the file is carried."""


@pytest.fixture
def files(cen):
    """`files(3)`: so many, ready to be put."""
    return lambda count: [sent_in(cen, b"x", name=f"{n}.txt").pk for n in range(count)]


def test_reading_and_putting_take_the_same_statements_on_a_shelf_of_five_and_of_fifty(circle, files, cen, jiang):
    def costs():
        fresh = files(1)
        nr = say_with(cen, circle, *files(3)).nr
        (made,) = put(by=cen, conversation=circle, files=files(1))
        keep(by=cen, conversation=circle, nr=nr)
        about, marked = About(document=made.document), []
        return {
            "read": statements(lambda: shelf(jiang, circle)),
            "beside": statements(lambda: beside(jiang, circle)),
            "history": statements(lambda: history(jiang, circle, made.document)),
            "take along": statements(lambda: pack(jiang, circle)),
            "put one": statements(lambda: put(by=cen, conversation=circle, files=fresh)),
            "put it again": statements(lambda: put(by=cen, conversation=circle, files=fresh)),
            "keep what is kept": statements(lambda: keep(by=cen, conversation=circle, nr=nr)),
            "mark": statements(lambda: marked.append(mark(by=cen, conversation=circle, about=about, on=True))),
            "approve": statements(lambda: approve(by=jiang, conversation=circle, result=marked[0].result, version=1)),
        }  # fmt: skip

    few = costs()
    for n in range(9):
        put(
            by=cen,
            conversation=circle,
            files=files(5),
            folder=make_folder(by=cen, conversation=circle, name=str(n)).folder,
        )
    many = costs()
    assert many == few
    assert {name: taken for name, taken in many.items() if taken > MOST[name]} == {}


def test_ten_files_put_at_once_take_three_statements_each_and_no_more(circle, files, cen):
    one, ten = files(1), files(10)
    taken = statements(lambda: put(by=cen, conversation=circle, files=one))
    assert statements(lambda: put(by=cen, conversation=circle, files=ten)) == taken + 9 * A_DOCUMENT_MORE
