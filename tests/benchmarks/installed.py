"""The programs that are measured run as installed ones do: from bytecode that is there already."""

import os
import tempfile

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONPYCACHEPREFIX": f"{tempfile.gettempdir()}/breachtui-benchmarks",
}
"""For their processes; the first run compiles."""
