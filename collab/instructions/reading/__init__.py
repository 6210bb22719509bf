"""批示助手's reader: a leader's sentence → who leads, who assists, by when, and what; or what must be asked. Pure.

    lexicon = Lexicon(units, home="云汀市", persons=persons)    # once, for all the sentences of a city
    proposal = read("请交通运输局牵头，城管、城投配合，3日内恢复通行。", lexicon, now, working_calendar())

Nothing is guessed. A unit is named by its words or not at all: a short form that fits two units, 有关部门, a unit that
is not there, a sentence without a lead, a deadline like 汛期前, each becomes an `Ask` that says which words it is about
and what may be chosen. Four steps: `forms` says by which words a unit may be called; `collab.calendar.reading` finds
the times; `tokens` cuts the rest into names and the few dozen words that say who does what; `roles` reads those.

Words that are names of units and ordinary words too (交通, 教育, 应急) count only where somebody is called:
请交通牵头 calls, 恢复交通 does not.
"""

from collab.calendar.reading.shapes import DueRead
from collab.instructions.reading.lexicon import Lexicon, NamedPerson, NamedUnit
from collab.instructions.reading.reader import read
from collab.instructions.reading.shapes import Addressee, Ask, AskKind, Proposal

__all__ = ["Addressee", "Ask", "AskKind", "DueRead", "Lexicon", "NamedPerson", "NamedUnit", "Proposal", "read"]
