#!/usr/bin/python3
"""Makes messy reports with known figures: SEED COUNT FOLDER; without arguments it lists the kinds of mess.

Needs openpyxl, xlwt, python3-docx and LibreOffice (calc and writer).
"""

import sys
from pathlib import Path

from mess import generate
from mess.catalogue import KINDS

if __name__ == "__main__":
    if len(sys.argv) == 4:
        generate.reports(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
    else:
        for kind in KINDS:
            print(f"{kind.area:9} {kind.expect:8} {kind.name:32} {kind.description}")
