"""工作日历: which days are worked, and what follows: when a term ends, what is left of it, which light it shows.

The State Council publishes the arrangement (节假日安排) of a year only in the autumn before it. A library knows the
arrangements published when it was made, and the statutory days of all other years; so a year is read from the library
until the platform's administrator first changes or confirms it (确认), when its days are copied into our table and
ours from then on. A term that reaches into a year that nobody confirmed comes back with a warning to show.

`days` and `terms` are pure: they are given the calendar (`selectors.working_calendar`) and ask nothing of anybody.
It stands above the directory because only the directory knows who the platform's administrator is.
"""
