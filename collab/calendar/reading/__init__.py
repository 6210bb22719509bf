"""Times as people say them (请于周三17:00前, 3日内, 国庆节前) → moments and terms, by the working calendar. Pure.

    deadlines("请于周三17:00前报受灾数据", now, calendar)   # the text folded, `numerals.folded`

A time that might be meant in two ways is found and not read.
"""

from collab.calendar.reading.deadlines import Found, deadlines
from collab.calendar.reading.numerals import folded
from collab.calendar.reading.shapes import DueRead

__all__ = ["DueRead", "Found", "deadlines", "folded"]
