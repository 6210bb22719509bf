"""材料征集 (collections): somebody says what is to be supplied, by whom, by when; everybody supplies his part on
the card, and it gathers in one table.

A collection is an item of the work kernel, for it has that very shape: parts with versions of their own, a clock that
urges, to-do, a trail. What the kernel's table cannot say stands here: what is asked differs from collection to
collection (`fields`), so its card is drawn by hand (`drawing`), and what comes in has rows of its own (`models`).
"""
