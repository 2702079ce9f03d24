#!/usr/bin/env python3
"""Writes rrule-oracle.tsv: random rules and their first dates, as Debian's python3-dateutil has them.

    /usr/bin/python3 rrule-oracle.py > rrule-oracle.tsv

The rules are the same at every run. Each line: rule, start, dates up to the year 2060, at most fifteen, all at the time of the start.
Left out, since dateutil departs from RFC 5545 there: "TU,-2SU" in one BYDAY, which it takes as both at once, and
BYSETPOS in daily and weekly rules.
"""

import random
from datetime import datetime, timedelta

from dateutil.rrule import rrulestr

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def some(chance, values, most):
    if random.random() > chance:
        return []
    return random.sample(values, random.randint(1, min(most, len(values))))


def rule():
    freq = random.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY"])
    parts = ["FREQ=" + freq]
    if random.random() < 0.5:
        parts.append("INTERVAL=%d" % random.choice([2, 2, 2, 3, 4, 6, 13]))
    ends = random.random()
    if ends < 0.2:
        parts.append("COUNT=%d" % random.randint(1, 12))
    elif ends < 0.4:
        end = datetime(2027, 1, 1) + timedelta(days=random.randint(0, 1500), hours=random.randint(0, 23))
        parts.append("UNTIL=" + end.strftime("%Y%m%dT%H%M%S"))
    plain = freq in ("DAILY", "WEEKLY") or random.random() < 0.3
    ordinals = [""] if plain else ["1", "2", "3", "4", "5", "-1", "-2"]
    days = [random.choice(ordinals) + day for day in some(0.7 if freq != "DAILY" else 0.3, DAYS, 3)]
    month_days = []
    if freq != "WEEKLY":
        month_days = some(0.25, [1, 2, 3, 10, 13, 15, 28, 29, 30, 31, -1, -2, -3, -10, -31], 4)
    months = some(0.25, list(range(1, 13)), 4)
    if months:
        parts.append("BYMONTH=" + ",".join(map(str, sorted(months))))
    if month_days:
        parts.append("BYMONTHDAY=" + ",".join(map(str, month_days)))
    if days:
        parts.append("BYDAY=" + ",".join(days))
    if freq in ("MONTHLY", "YEARLY") and (days or month_days):
        positions = some(0.2, [1, 2, 3, -1, -2], 2)
        if positions:
            parts.append("BYSETPOS=" + ",".join(map(str, positions)))
    if random.random() < 0.2:
        parts.append("WKST=" + random.choice(["SU", "TH", "SA"]))
    return ";".join(parts)


random.seed(5545)
print("# rule\tstart\tdates; written by rrule-oracle.py")
for _ in range(400):
    text = rule()
    start = datetime(2026, 1, 1, 16, 30) + timedelta(days=random.randint(0, 800))
    dates = []
    for date in rrulestr(text, dtstart=start):
        if date.year > 2060 or len(dates) == 15:
            break
        dates.append(date.strftime("%Y%m%d"))
    print("\t".join([text, start.strftime("%Y%m%dT%H%M"), " ".join(dates)]))
