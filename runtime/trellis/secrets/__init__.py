"""Secrets of guilds: write-only values, of which scripts see placeholders."""
