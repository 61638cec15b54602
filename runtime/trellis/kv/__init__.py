"""Key-value stores of guilds."""
