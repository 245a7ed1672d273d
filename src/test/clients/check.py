#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Asks a running demo server with the clients that astronomers use: pyVO and STILTS.

usage: check.py http://localhost:8080

Both must find the datasets that a plain request in CSV finds. Ends with status 1 if anything is wrong.
"""

import csv
import io
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

from astropy import units as u
from pyvo.dal import sia2

RA, DEC, RADIUS = 0.0, 0.0, 1.0
failures = 0


def check(what, passed, seen):
    global failures
    print(f"{'ok    ' if passed else 'FAILED'} {what}: {seen}", flush=True)
    failures += not passed


def fetch(url):
    with urllib.request.urlopen(url, timeout=60) as answer:
        return answer.read()


def plain_ids(query_url, **parameters):
    """The datasets that a request in CSV finds."""
    question = urllib.parse.urlencode({**parameters, "RESPONSEFORMAT": "csv"})
    rows = csv.DictReader(io.StringIO(fetch(f"{query_url}?{question}").decode()))
    return sorted(row["obs_publisher_did"] for row in rows)


def stilts(*arguments):
    return subprocess.run(["stilts", *arguments], capture_output=True, text=True, timeout=300)


def check_pyvo(service_url, expected):
    service = getattr(sia2, "SIA2Service", None) or sia2.SIAService
    service = service(service_url)
    check("pyVO reads capabilities", service.query_ep.endswith("/query"), service.query_ep)
    check("pyVO reads availability", service.available, service.available)
    results = service.search(pos=(RA * u.deg, DEC * u.deg, RADIUS * u.deg))
    found = sorted(record["obs_publisher_did"] for record in results)
    check("pyVO finds the datasets of a circle", found == expected, len(found))
    narrow = service.search(
        pos=(RA * u.deg, DEC * u.deg, RADIUS * u.deg),
        band=(400 * u.nm, 500 * u.nm),
        calib_level=[2],
        instrument=["DemoCam"],
        data_type="image",
    )
    check("pyVO combines constraints", 0 < len(narrow) < len(found), len(narrow))
    check("pyVO sees an overflow", len(service.search(maxrec=3)) == 3, 3)
    image = fetch(narrow[0].getdataurl())
    check("pyVO's access_url leads to FITS", image.startswith(b"SIMPLE  ="), f"{len(image)} bytes")


def check_stilts(query_url, expected):
    cone = stilts(
        "cone", f"serviceurl={query_url}", "servicetype=sia2",
        f"lon={RA}", f"lat={DEC}", f"radius={RADIUS}", "ocmd=keepcols obs_publisher_did", "ofmt=csv",
    )
    found = sorted(cone.stdout.split()[1:])
    check("stilts cone finds the datasets of a circle", found == expected, cone.stderr or len(found))
    answers = {
        "rows": "",
        "BINARY2": "?RESPONSEFORMAT=" + urllib.parse.quote("application/x-votable+xml;serialization=binary2", safe=""),
        "an overflow": "?MAXREC=2",
        "the self-description": "?MAXREC=0",
    }
    for name, question in answers.items():
        with tempfile.NamedTemporaryFile(suffix=".vot") as document:
            document.write(fetch(query_url + question))
            document.flush()
            lint = stilts("votlint", document.name)
            complaints = [line for line in (lint.stdout + lint.stderr).splitlines() if "ERROR" in line]
            check(f"stilts votlint accepts {name}", lint.returncode == 0 and not complaints, complaints or "no errors")


def main(base_url):
    service_url = base_url.rstrip("/") + "/api/sia/demo"
    expected = plain_ids(service_url + "/query", POS=f"CIRCLE {RA} {DEC} {RADIUS}")
    check("a plain request finds datasets", len(expected) > 0, len(expected))
    check_pyvo(service_url, expected)
    check_stilts(service_url + "/query", expected)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
