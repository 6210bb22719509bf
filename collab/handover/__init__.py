"""Handover (交接): a position passes from one person to the next in one act, and both have a report of it.

What sits somewhere by the position passes with it, by the seats of conversations; what the predecessor said to somebody
in private stays his. The administrator who hands over sees how much that is, never what.
"""
