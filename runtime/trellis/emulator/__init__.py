"""A local Discord: gateway, REST, OAuth and a control API."""
