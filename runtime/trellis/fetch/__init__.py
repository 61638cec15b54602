"""Requests of guilds' scripts to the outside, made by the host within limits."""
