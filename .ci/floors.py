#!/usr/bin/env python3
"""Hold measured figures to their floors.

    floors.py FLOORS BEFORE LINKS.json SENTENCES.json

FLOORS has a line "FIGURE FLOOR" for each figure, where FIGURE is a path through the two
JSON objects: "real/links/f" or "gum-dev/f". # begins a comment. "real/traps" is the share of traps that the
differ fell for, and its floor a ceiling. BEFORE holds the lines that the file ever had:
a floor that was lowered since fails too. Prints every figure beside its floor.
"""
import json
import sys


def read(path):
    with open(path, encoding="utf-8") as file:
        rows = [line.split("#")[0].rsplit(None, 1) for line in file]
    return [(row[0].strip(), float(row[1])) for row in rows if len(row) == 2]


def figure(measured, name):
    value = measured
    for step in name.split("/"):
        value = value[step]
    return value[0] / max(1, value[1]) if isinstance(value, list) else value


def main():
    floors, before = dict(read(sys.argv[1])), read(sys.argv[2])
    measured = {}
    for path in sys.argv[3:]:
        with open(path, encoding="utf-8") as file:
            measured.update(json.load(file))
    wrong, room = [], 0
    for name, floor in floors.items():
        value, ceiling = figure(measured, name), name.endswith("/traps")
        print(f"{name:<32} {value:.4f}  {'ceiling' if ceiling else 'floor'} {floor:.4f}")
        if value > floor + 5e-5 if ceiling else value < floor - 5e-5:
            wrong.append(f"{name} is {value:.4f}, worse than {floor:.4f}")
        room += value < floor - 0.02 if ceiling else value > floor + 0.02
        for old, bound in before:
            if old == name and (bound < floor if ceiling else bound > floor):
                wrong.append(f"{name} was held to {bound:.4f} before and may not be loosened to {floor:.4f}")
    for name in {old for old, _ in before} - set(floors):
        wrong.append(f"{name} was held to a floor before and has none now")
    print("\n".join(sorted(set(wrong))))
    print(f"SUMMARY {len(floors)} figures held" + (f", {room} could be held tighter" if room else ""))
    sys.exit(bool(wrong))


main()
