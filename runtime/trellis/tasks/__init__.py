"""Tasks of guilds: what scripts want done once, later, whatever becomes of the host meanwhile."""
