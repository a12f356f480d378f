"""Reads .docx with python-docx and .xlsx with openpyxl, and prints what they see as JSON.

Run with Debian's own Python, to which python3-docx and python3-openpyxl belong: /usr/bin/python3.
"""

import json
import sys

import docx
import openpyxl
from docx.oxml.ns import qn


def read_docx(path):
    document = docx.Document(path)
    return {
        "title": document.core_properties.title,
        "language": document.core_properties.language,
        "paragraphs": [paragraph.text for paragraph in document.paragraphs],
        "sections": [
            {"width": section.page_width.mm, "height": section.page_height.mm}
            for section in document.sections
        ],
        "footers": [section.footer.paragraphs[0].text for section in document.sections],
        # A cell merged over several rows is the same cell in each, with the same text.
        "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
        "merges": [
            [[merge_of(cell) for cell in row._tr.tc_lst] for row in table.rows] for table in document.tables
        ],
        "hyperlinks": len(list(document.element.iter(qn("w:hyperlink")))),
    }


def merge_of(cell):
    return cell.vMerge or ""


def read_xlsx(path):
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    return {
        "title": formulas.properties.title,
        "language": formulas.properties.language,
        "sheets": [
            {
                "name": sheet.title,
                "merges": sorted(str(merge) for merge in sheet.merged_cells.ranges),
                "paper": [sheet.page_setup.paperSize, sheet.page_setup.orientation],
                "fit": [sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
                "cells": {
                    cell.coordinate: {
                        "type": cell.data_type,
                        "value": values[sheet.title][cell.coordinate].value,
                        "formula": cell.value if cell.data_type == "f" else None,
                        "link": cell.hyperlink is not None,
                    }
                    for row in sheet.iter_rows()
                    for cell in row
                    if cell.value is not None
                },
            }
            for sheet in formulas.worksheets
        ],
    }


def change_xlsx(path, out, changes):
    """Writes a copy with other numbers in some cells, and no cached values, as a reader leaves it behind."""
    workbook = openpyxl.load_workbook(path)
    for address, value in changes.items():
        sheet, cell = address.split("!")
        workbook[sheet][cell].value = value
    workbook.save(out)


def main():
    if sys.argv[1] == "change":
        change_xlsx(sys.argv[2], sys.argv[3], json.loads(sys.argv[4]))
        return
    read = {path: read_docx(path) if path.endswith(".docx") else read_xlsx(path) for path in sys.argv[1:]}
    json.dump(read, sys.stdout)


main()
