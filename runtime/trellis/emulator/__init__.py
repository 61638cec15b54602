"""A local Discord: gateway, REST, OAuth and a control API.

`state` holds what exists, `payloads` shows it as JSON. `rest` and the `rest_*` modules are the API
a bot calls, `gateway`, `hub` and `session` what it listens to, `oauth` how people sign in; what
people do in Discord's client is done through the `control_*` modules. `app` puts it together,
`server` serves it, `testing` lends one to a test. Everything is in memory and nothing is secret:
it belongs on a loopback address.
"""
