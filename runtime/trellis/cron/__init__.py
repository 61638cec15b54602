"""Cron jobs of guilds."""
