"""导入: a spreadsheet becomes the directory, through one door and never by surprise.

content → reading (cells) → headings (which column is what) → parsing (typed rows) → judging (against each other and
against what stands) → difference → applying. Nothing is written before the last; every "no" names sheet, row, column.
The work is done in a process of its own (`runner`): a spreadsheet of 100,000 rows takes longer than a request may.
"""
