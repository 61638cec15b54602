"""The database session and tables, and the cache."""
