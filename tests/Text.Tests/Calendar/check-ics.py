#!/usr/bin/env python3
"""Reads FOLDER/*.ics with python3-icalendar and python3-vobject and compares the dates with those in FOLDER/*.dates (UTC, one a line).

Neither works out changed dates (RECURRENCE-ID) itself, so that is done here. A time that is skipped or comes twice is put into its zone as
RFC 5545, section 3.3.5 says. vobject finds the dates itself; python3-icalendar has no such function: its parsed rule goes to dateutil.
"""

import pathlib
import sys
from datetime import timezone

import icalendar
import pytz
import vobject
from dateutil.rrule import rruleset, rrulestr


def utc(moment):
    return moment.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def in_zone(naive, zone):
    if zone is None:
        return naive.replace(tzinfo=timezone.utc)
    try:
        return zone.localize(naive, is_dst=None)
    except pytz.AmbiguousTimeError:
        return zone.localize(naive, is_dst=True)
    except pytz.NonExistentTimeError:
        return zone.localize(naive, is_dst=False)


def naive(value):
    moment = getattr(value, "dt", value)
    return moment.replace(tzinfo=None)


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def local_until(rule, zone):
    if "UNTIL" in rule and zone is not None:
        rule["UNTIL"] = [until.astimezone(zone).replace(tzinfo=None) for until in rule["UNTIL"]]
    elif "UNTIL" in rule:
        rule["UNTIL"] = [until.replace(tzinfo=None) for until in rule["UNTIL"]]
    return rule.to_ical().decode()


def by_icalendar(text, most):
    calendar = icalendar.Calendar.from_ical(text)
    for part in calendar.walk():
        assert not part.errors, part.errors
    zones = calendar.walk("VTIMEZONE")
    zone = zones[0].to_tz() if zones else None
    masters = [event for event in calendar.walk("VEVENT") if "RECURRENCE-ID" not in event]
    assert len(masters) == 1
    master = masters[0]
    dates = rruleset()
    if "RRULE" in master:
        dates.rrule(rrulestr(local_until(master["RRULE"], zone), dtstart=naive(master["DTSTART"])))
    else:
        dates.rdate(naive(master["DTSTART"]))
    for part in listed(master.get("RDATE")):
        for date in part.dts:
            dates.rdate(naive(date))
    for part in listed(master.get("EXDATE")):
        for date in part.dts:
            dates.exdate(naive(date))
    changed = {naive(event["RECURRENCE-ID"]): naive(event["DTSTART"]) for event in calendar.walk("VEVENT") if "RECURRENCE-ID" in event}
    return first([in_zone(changed.get(date, date), zone) for date in some(dates, most)], most)


def by_vobject(text, most):
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    zones = icalendar.Calendar.from_ical(text).walk("VTIMEZONE")
    zone = zones[0].to_tz() if zones else None
    events = calendar.vevent_list
    master = next(event for event in events if not hasattr(event, "recurrence_id"))
    changed = {naive(event.recurrence_id.value): naive(event.dtstart.value) for event in events if hasattr(event, "recurrence_id")}
    dates = master.getrruleset() if hasattr(master, "rrule") else [master.dtstart.value]
    # With a zone it compares moments by the offset of the first date, and misses one beyond a change of summer time.
    left_out = {naive(date) for part in getattr(master, "exdate_list", []) for date in part.value}
    dates = (date for date in dates if naive(date) not in left_out)
    return first([in_zone(changed.get(naive(date), naive(date)), zone) for date in some(dates, most)], most)


def some(dates, most):
    found = []
    for date in dates:
        found.append(date)
        if len(found) == most + 70:
            break
    return found


def first(moments, most):
    return sorted({utc(moment) for moment in moments})[:most]


def main():
    wrong = 0
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.ics"))
    for file in files:
        expected = file.with_suffix(".dates").read_text().split()
        text = file.read_bytes().decode("utf-8")
        for reader in (by_icalendar, by_vobject):
            found = reader(text, len(expected))
            if found != expected:
                wrong += 1
                print(file.name, reader.__name__, "finds", found[:12], "instead of", expected[:12])
                print(text)
    print(len(files), "files read by icalendar", icalendar.__version__, "and vobject", getattr(vobject, "VERSION", ""))
    sys.exit(1 if wrong or not files else 0)


main()
