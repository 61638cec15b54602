"""Trellis: one Discord bot that runs every guild's own TypeScript."""

__version__ = "0.1.0"
