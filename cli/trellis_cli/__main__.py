"""`python -m trellis_cli` is the same as `trellis`."""

import sys

from trellis_cli.main import main

if __name__ == "__main__":
    sys.exit(main())
