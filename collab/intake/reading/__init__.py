"""From bytes to lines of cells: .xlsx or .csv, within bounds, whatever is in them."""

from collab.intake.reading.contents import Book, Line, Sheet, opened

__all__ = ["Book", "Line", "Sheet", "opened"]
