"""Revisions of guild scripts: building, storing and finding them, and mapping their stack traces."""
