"""Who is calling the API, and which guilds they manage."""
