"""What separates loved codebases from endured ones is the longest file and the longest function."""

from tests.shape.sources import HOUSE, measure, sources

FILE_LINES, FUNCTION_LINES = 400, 40
MEDIAN_FILE, MEDIAN_FUNCTION = 80, 8


def test_no_file_is_longer_than_one_reads_in_a_sitting():
    long = {source.path: source.lines for source in sources(*HOUSE, "tests") if source.lines > FILE_LINES}
    assert long == {}


def test_no_function_is_longer_than_a_screen():
    functions = (function for source in sources(*HOUSE, "tests") for function in source.functions())
    assert [(name, length) for name, length in functions if length > FUNCTION_LINES] == []


def test_most_files_and_functions_are_short():
    house = measure(*HOUSE)
    assert house.file_median <= MEDIAN_FILE, house
    assert house.function_median <= MEDIAN_FUNCTION, house
