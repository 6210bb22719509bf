"""Material and results of a circle (资料、成果): what its members gather, and what comes of it.

The shelf (资料架) holds folders (文件夹) and documents (资料) with versions (版本). It is there for whoever belongs to
the circle at this moment, and for nobody else: no file of it has another door. What was sent in a conversation beside
words is not here: those are its sent files (`messaging.sent_files`).

A document or a message is marked as a result (成果) and approved (认定) by the owner or the lead unit, by name and
position; a message can stand as a decision (议定事项). The present state is everybody's, whenever he joined; what is
about a message is seen by whoever may see that message.

Everything here is written under the lock of the circle's stream. A row's `seq` is the event that made it what it is: of
two rows the one with the higher seq is newer, in whatever order they come.
"""
