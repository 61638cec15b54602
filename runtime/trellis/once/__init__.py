"""What guilds' scripts do once, whatever becomes of them or the host meanwhile."""
