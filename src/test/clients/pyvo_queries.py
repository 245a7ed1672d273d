# SPDX-License-Identifier: MIT
"""Queries of an astronomer with pyVO against the service at the URL given as argument."""
import sys
import warnings

warnings.simplefilter("ignore")
import pyvo  # noqa: E402

SERVICE = getattr(pyvo.dal, "SIA2Service", None) or pyvo.dal.sia2.SIAService
service = SERVICE(sys.argv[1])


def check(what, found, expected):
    if not expected(found):
        sys.exit(f"pyVO: {what} gave {found} rows")
    print(f"pyVO: {what}: {found} rows")


check("cone", len(service.search(pos=(84.1, -5.4, 0.5))), lambda n: n > 10)
check("cone, band and level", len(service.search(pos=(84.1, -5.4, 0.5), band=5e-7, calib_level=3)), lambda n: n > 0)
check("open time", len(service.search(time=(60766, float("inf")), calib_level=2)), lambda n: n > 100)
check("nothing there", len(service.search(pos=(10, 80, 0.1))), lambda n: n == 0)
check("record limit", len(service.search(maxrec=5)), lambda n: n == 5)
row = service.search(maxrec=1)[0]
if not row["access_url"].startswith("http") or row["access_format"] != "application/fits":
    sys.exit("pyVO: the first row has no image")
