#!/usr/bin/python3
"""Makes the files beside it by programs that are not ours: openpyxl, python-docx and LibreOffice.

Run by hand, never by a test: ./make.py. Needs python3-openpyxl, python3-docx, libreoffice-calc-nogui and
libreoffice-writer-nogui. All numbers are constructed.
"""

import datetime
import pathlib
import re
import subprocess
import tempfile
import zipfile

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

HERE = pathlib.Path(__file__).parent
WIDE = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"]
SJAELLAND = [["Køge Kommune", 61, 30, 48], ["Faxe", 22, 9, 17], ["Region Sjælland", 4, 0, 35]]


def book(rows, title="Ark1"):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return workbook, sheet


def save(workbook, name):
    workbook.save(HERE / name)


def by_libreoffice(source, name, target):
    """Saves a file once more, as LibreOffice does: with shared strings, calculated formulas and its own styles."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        out = pathlib.Path(folder) / "out"
        command = ["soffice", "--headless", profile, "--convert-to", target, "--outdir", str(out), str(source)]
        subprocess.run(command, check=True, capture_output=True)
        (HERE / name).write_bytes(next(out.iterdir()).read_bytes())


def municipality():
    """As a municipality makes it: a title, notes on every side, two header rows with merged cells, sums."""
    workbook, sheet = book([], "Indberetning 2023")
    sheet["B2"] = "Praktikpladser på pædagoguddannelsen, KKR Sjælland"
    sheet["B3"] = "Udfyldes senest 1. februar"
    sheet["B5"], sheet["C5"], sheet["F5"] = "Kommune", "Praktikpladser", "I alt"
    sheet["C6"], sheet["D6"], sheet["E6"] = "Dagtilbud", "Skole/fritid", "Social/special"
    sheet.merge_cells("B5:B6")
    sheet.merge_cells("C5:E5")
    sheet.merge_cells("F5:F6")
    sheet.merge_cells("B2:F2")
    for index, row in enumerate(SJAELLAND, start=7):
        for column, value in enumerate(row, start=2):
            sheet.cell(index, column, value)
        sheet.cell(index, 6, f"=SUM(C{index}:E{index})")
    sheet["D8"] = "9"
    sheet["D8"].number_format = "@"
    sheet["B10"] = "I alt"
    for letter in "CDEF":
        sheet[f"{letter}10"] = f"=SUM({letter}7:{letter}9)"
    sheet["H7"] = "Spørg Bente, hvis du er i tvivl"
    sheet["B12"] = "Kilde: kommunernes egne tal"
    sheet["B13"] = "Se også www.eksempel.dk"
    workbook.save("/tmp/municipality.xlsx")
    by_libreoffice("/tmp/municipality.xlsx", "municipality.xlsx", "xlsx:Calc MS Excel 2007 XML")
    by_libreoffice("/tmp/municipality.xlsx", "municipality.ods", "ods")
    by_libreoffice("/tmp/municipality.xlsx", "municipality.xls", "xls:MS Excel 97")


def windows_1252():
    workbook, _ = book([WIDE, *SJAELLAND, ["Øvrige – uoplyst", "1.110", "12,5", 3]])
    workbook.save("/tmp/windows-1252.xlsx")
    by_libreoffice("/tmp/windows-1252.xlsx", "windows-1252.csv", "csv:Text - txt - csv (StarCalc):59,34,ANSI,1,,1030,false,true")


def long_merged():
    """A long table in which the institution is merged over its three rows, and thousands are texts."""
    workbook, sheet = book([["Institution", "Specialisering", "Antal praktikpladser"]])
    for institution, places in [("UC Syd", ["1.110", 320, 450.5]), ("UCL", [219, "104", 198])]:
        for name, count in zip(["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik"], places):
            sheet.append([institution, name, count])
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("A5:A7")
    save(workbook, "long-merged.xlsx")


def hidden():
    workbook, sheet = book([WIDE, *SJAELLAND])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.auto_filter.ref = "A1:D4"
    sheet.auto_filter.add_filter_column(0, ["Køge Kommune", "Region Sjælland"])
    guide = workbook.create_sheet("Vejledning", 0)
    guide["A1"] = "Læs dette først"
    workbook.create_chartsheet("Diagram")
    save(workbook, "hidden.xlsx")


def formulas():
    """Sums without results, as programs write that don't calculate: beside the table a notice, in it refused."""
    workbook, sheet = book([[*WIDE, "I alt"], *SJAELLAND])
    for index in (2, 3, 4):
        sheet.cell(index, 5, f"=SUM(B{index}:D{index})")
    sheet.append(["I alt", "=SUM(B2:B4)", "=SUM(C2:C4)", "=SUM(D2:D4)", "=SUM(E2:E4)"])
    save(workbook, "formulas-uncached-sums.xlsx")
    sheet["B3"] = "=20+2"
    save(workbook, "formulas-uncached-places.xlsx")


def wrong_sum():
    workbook, sheet = book([[*WIDE, "I alt"], *[[*row, sum(row[1:])] for row in SJAELLAND]])
    sheet["E3"] = 50
    sheet.append(["Total", 87, 39, 101, 227])
    save(workbook, "wrong-sums.xlsx")


def faults():
    workbook, sheet = book([WIDE, *SJAELLAND], "Køges tal")
    sheet["B2"], sheet["B2"].data_type = "#REF!", "e"
    sheet["C2"], sheet["C2"].data_type = "#N/A", "e"
    sheet["D2"] = datetime.date(2023, 2, 10)
    sheet["B3"] = "1,110"
    sheet["C3"] = -5
    sheet["D3"] = True
    sheet["B4"] = "ca. 4"
    save(workbook, "faults.xlsx")


def sheets():
    workbook, _ = book([WIDE, *SJAELLAND], "2022")
    sheet = workbook.create_sheet("2023")
    for row in [WIDE, *[[row[0], *[count + 1 for count in row[1:]]] for row in SJAELLAND]]:
        sheet.append(row)
    save(workbook, "two-tables.xlsx")


def stray():
    workbook, sheet = book([WIDE, *SJAELLAND])
    sheet["A1048576"].font = openpyxl.styles.Font(bold=True)
    save(workbook, "styled-last-row.xlsx")
    sheet["XFD1048576"] = "x"
    save(workbook, "stray-last-cell.xlsx")


HEADINGS = [
    "Institutionsnavn",
    "Samlet antal stu-\ndiepladser",
    "Specialisering",
    "Antal studieplad-\nser per specialise-\nring",
]
INSTITUTIONS = [
    "Københavns Professi-\nonshøjskole",
    "Professionshøjskolen Absalon",
    "UC Syddanmark",
    "UC Nordjylland",
    "VIA University College",
    "UCL Erhvervsakademi og professionshøjskole",
]
SPECIALISATIONS = ["Dagtilbudspædagogik", "Skole- og fritidspæda-\ngogik", "Social- og specialpæ-\ndagogik"]
SYDDANMARK = {2: ("589", ["247", "118", "224"]), 5: ("521", ["219", "104", "198"])}


def form_rows():
    """The ministry's form, with KKR Syddanmark's numbers of 2018/19 (kl.dk, 22 March 2018) typed in."""
    for number, institution in enumerate(INSTITUTIONS):
        total, places = SYDDANMARK.get(number, ("", ["", "", ""]))
        for row, specialisation in enumerate(SPECIALISATIONS):
            yield number, row, institution, total, specialisation, places[row]


def word_form():
    """Typed into the ministry's own table: merged cells, broken names, tracked changes, a content control."""
    document = docx.Document()
    document.add_paragraph("Indstilling fra KKR Syddanmark: i alt 1.100 studiepladser")
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    for cell, heading in zip(table.rows[0].cells, HEADINGS):
        cell.text = heading
    for number, row, institution, total, specialisation, places in form_rows():
        cells = table.add_row().cells
        cells[2].text, cells[3].text = specialisation, places
        if row == 0:
            first = cells
            cells[0].text, cells[1].text = institution, total
        else:
            first[0].merge(cells[0])
            first[1].merge(cells[1])
    struck = '<w:del {} w:id="1" w:author="A"><w:r><w:delText>250</w:delText></w:r></w:del>'
    added = '<w:ins {} w:id="2" w:author="A"><w:r><w:t>247</w:t></w:r></w:ins>'
    cell = table.rows[7].cells[3]
    cell.text = ""
    for change in [struck, added]:
        cell.paragraphs[0]._p.append(parse_xml(change.format(nsdecls("w"))))
    control = '<w:sdt {}><w:sdtContent><w:r><w:t>118</w:t></w:r></w:sdtContent></w:sdt>'
    cell = table.rows[8].cells[3]
    cell.text = ""
    cell.paragraphs[0]._p.append(parse_xml(control.format(nsdecls("w"))))
    removed = table.add_row()
    removed.cells[0].text, removed.cells[2].text, removed.cells[3].text = "UC Syddanmark", "Dagtilbudspædagogik", "9"
    removed._tr.get_or_add_trPr().append(parse_xml('<w:del {} w:id="3" w:author="A"/>'.format(nsdecls("w"))))
    total = table.add_row()
    total.cells[0].text, total.cells[1].text = "I alt", "1.100"
    document.save("/tmp/form.docx")
    light("/tmp/form.docx", "form-python-docx.docx")
    # LibreOffice 7.4 forgets that a row is struck out.
    table._tbl.remove(removed._tr)
    document.save("/tmp/form.docx")
    by_libreoffice("/tmp/form.docx", "form-libreoffice.docx", "docx:MS Word 2007 XML")
    light(HERE / "form-libreoffice.docx", "form-libreoffice.docx")


def light(source, name):
    """Without the template's styles, theme and picture, which are most of the file and never read."""
    with zipfile.ZipFile(source) as old:
        parts = {part: old.read(part) for part in old.namelist() if not re.search("styles|theme|thumbnail", part)}
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as new:
        for part, content in parts.items():
            new.writestr(part, content)


def excel_form():
    workbook, sheet = book([["Indstilling fra KKR Syddanmark"], [], HEADINGS], "Skema")
    for _, row, institution, total, specialisation, places in form_rows():
        numbers = [int(total) if total and row == 0 else None, int(places) if places else None]
        sheet.append([institution if row == 0 else None, numbers[0], specialisation, numbers[1]])
    for first in range(4, 22, 3):
        sheet.merge_cells(f"A{first}:A{first + 2}")
        sheet.merge_cells(f"B{first}:B{first + 2}")
    workbook.save("/tmp/form.xlsx")
    save(workbook, "form-openpyxl.xlsx")
    by_libreoffice("/tmp/form.xlsx", "form-libreoffice.xlsx", "xlsx:Calc MS Excel 2007 XML")
    by_libreoffice("/tmp/form.xlsx", "form-libreoffice.csv", "csv:Text - txt - csv (StarCalc):59,34,ANSI,1")


def repacked(source, name, change):
    with zipfile.ZipFile(HERE / source) as old, zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(part, old.read(part)))


def broken():
    def cut(part, content):
        return content[: content.index(b"Faxe")] if part == "xl/worksheets/sheet1.xml" else content

    def entity(part, content):
        if part != "xl/worksheets/sheet1.xml":
            return content
        return b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + content.replace(b"Faxe", b"&b;")

    def macro(part, content):
        old, new = b"openxmlformats-officedocument.spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
        return content.replace(old, new) if part == "[Content_Types].xml" else content

    repacked("styled-last-row.xlsx", "cut-sheet.xlsx", cut)
    repacked("styled-last-row.xlsx", "external-entity.xlsx", entity)
    repacked("styled-last-row.xlsx", "macros.xlsx", macro)


if __name__ == "__main__":
    for make in [municipality, windows_1252, long_merged, hidden, formulas, wrong_sum, faults, sheets, stray, word_form, excel_form, broken]:
        make()
