"""What holds for every test: the zones are those of the pinned tzdata, as they are when the coach runs."""

import os
import zoneinfo

from hypothesis import settings

zoneinfo.reset_tzpath(())
os.environ["PTB_TIMEDELTA"] = "true"
settings.register_profile("house", deadline=None)
settings.load_profile("house")
