"""Reads .xlsx with openpyxl and .docx with python-docx, cell by cell, and prints what a person sees in each as JSON.

A second reading, independent of ours: the rules are written once more here. Marks raised or lowered, struck-out and
hidden runs are no part of a text; tracked changes count as accepted. Run with Debian's own Python.
"""

import json
import sys

import docx
import openpyxl
from docx.oxml.ns import qn
from openpyxl.cell.cell import MergedCell
from openpyxl.cell.text import Text


def on_the_line(runs, is_raised):
    """Of runs that are seen those on the line; a text that is raised altogether is no mark."""
    level = [run for run in runs if not is_raised(run)]
    return level if any((run.t or "").strip() for run in level) else runs


def shown_text(text):
    """openpyxl itself joins all runs of a text."""
    raised = lambda run: run.rPr is not None and run.rPr.vertAlign in ("superscript", "subscript")
    return (text.t or "") + "".join(run.t or "" for run in on_the_line(text.r, raised))


Text.content = property(shown_text)


def value_of(cell):
    if isinstance(cell, MergedCell):
        return {"covered": True}
    value = cell.value
    return value if isinstance(value, (int, float, str)) or value is None else str(value)


def read_xlsx(path):
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    return [[value_of(cell) for cell in row] for row in sheet.iter_rows(min_row=1, min_col=1)]


GONE = {qn("w:del"), qn("w:moveFrom")}


def is_formatted(element, mark):
    properties = element.find(qn("w:rPr"))
    return properties is not None and properties.find(qn(mark)) is not None


def text_of(element, with_raised):
    """The text of runs that are there and seen, a line for each paragraph."""
    if element.tag in GONE:
        return ""
    if element.tag == qn("w:r"):
        if is_formatted(element, "w:vanish") or (not with_raised and is_formatted(element, "w:vertAlign")):
            return ""
    if element.tag == qn("w:t"):
        return element.text or ""
    text = "".join(text_of(child, with_raised) for child in element)
    return text + "\n" if element.tag == qn("w:p") else text


def seen(cell):
    level = text_of(cell._tc, False)
    return level if level.strip() else text_of(cell._tc, True)


def read_docx(path):
    tables = docx.Document(path).tables
    return [[[seen(cell) for cell in row.cells] for row in table.rows] for table in tables]


def read(path):
    try:
        return {"read": read_xlsx(path) if path.endswith(".xlsx") else read_docx(path)}
    except Exception as error:  # What another program can't read says nothing of ours.
        return {"error": f"{type(error).__name__}: {error}"}


print(json.dumps([read(path) for path in sys.argv[1:]]))
