"""Reads workbooks with openpyxl, all of them once for each round, and prints the milliseconds of each round.

Its own peak of memory goes to standard error, in kB. Run by test/bench/returns.ts with Debian's own Python: python3 returns.py ROUNDS FILES...
"""

import resource
import sys
import time

import openpyxl


def read(path):
    """Every value of the first sheet: the least that a program that collects returns has to do."""
    sheet = openpyxl.load_workbook(path, data_only=True).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


rounds, *paths = sys.argv[1:]
for _ in range(int(rounds)):
    start = time.perf_counter()
    for path in paths:
        read(path)
    print((time.perf_counter() - start) * 1000)
print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss} kB", file=sys.stderr)
