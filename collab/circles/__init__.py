"""Work circles (协作圈): for one purpose, for a while, units gather that normally do not see each other.

A circle is a conversation of the kind `circle` and its charter (圈章): purpose, basis, lead unit, contacts, observers,
the day it ends, who may bring people in. Who belongs, in which role, and who hears what, is the affair of
`conversations`: a unit as member is a seat, whose positions belong live. What it lives through is a table (`life`); a
closed one is a frozen stream, in which nobody does anything any more through whatever door.

The board (看板) has a row for each member unit: its task, how far it is, what is in the way, what comes next.
"""
