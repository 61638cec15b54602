"""What becomes of a guild: which revision runs, where its events go, when it is held off."""
