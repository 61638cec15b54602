"""Which guilds are held off, over restarts of the host."""
