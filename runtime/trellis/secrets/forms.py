"""How a secret is written where it comes back."""

from __future__ import annotations

import base64
import json
from typing import Final
from urllib.parse import quote, quote_plus

MIN_CHARS: Final = 6  # a shorter text is found where it is none


def written_forms(value: str) -> frozenset[str]:
    """As it is, in a URL, in a form, in JSON, in base64; none of what is too short to look for."""
    if len(value) < MIN_CHARS:
        return frozenset()
    in_json = (json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1])
    in_urls = (quote(value, safe=""), quote_plus(value))
    return frozenset({value, *in_urls, *in_json, base64.b64encode(value.encode()).decode()})
