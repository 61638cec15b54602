"""Revisions of guild scripts: built, stored, found, and their stack traces mapped."""
