"""Guilds that the bot has left: since when, and the end of what is kept of them."""
