# SPDX-License-Identifier: MIT
"""Queries of an astronomer with pyVO against the service at the URL given as argument."""
import csv
import io
import sys
import urllib.request
import warnings

warnings.simplefilter("ignore")
import pyvo  # noqa: E402
from astropy.time import Time  # noqa: E402

SERVICE = getattr(pyvo.dal, "SIA2Service", None) or pyvo.dal.sia2.SIAService
service = SERVICE(sys.argv[1])


def check(what, found, expected):
    if not expected(found):
        sys.exit(f"pyVO: {what} gave {found}")
    print(f"pyVO: {what}: {found}")


def fetch(url):
    with urllib.request.urlopen(url, timeout=60) as answer:
        return answer.read()


def plain_ids(question):
    """The datasets that a request without pyVO finds."""
    text = fetch(f"{service.query_ep}?{question}&RESPONSEFORMAT=csv").decode()
    return sorted(row["obs_publisher_did"] for row in csv.DictReader(io.StringIO(text)))


check("available", service.available, bool)
cone = service.search(pos=(84.1, -5.4, 0.5))
check("cone", len(cone), lambda n: n > 10)
check(
    "cone finds what a plain request finds",
    sorted(row["obs_publisher_did"] for row in cone) == plain_ids("POS=CIRCLE+84.1+-5.4+0.5"),
    bool,
)
check("cone, band and level", len(service.search(pos=(84.1, -5.4, 0.5), band=5e-7, calib_level=3)), lambda n: n > 0)
night = (Time(60766, format="mjd"), Time(60767, format="mjd"))
check("time", len(service.search(time=night, calib_level=2)), lambda n: n > 10)
check("nothing there", len(service.search(pos=(10, 80, 0.1))), lambda n: n == 0)
check("record limit", len(service.search(maxrec=5)), lambda n: n == 5)
row = service.search(maxrec=1)[0]
check("format of an image", row["access_format"], lambda text: text == "application/fits")
check("beginning of an image", fetch(row.getdataurl())[:10].decode(), lambda text: text == "SIMPLE  = ")
