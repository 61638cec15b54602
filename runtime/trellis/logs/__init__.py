"""Logs of guilds: what scripts print and what the runtime tells them."""
