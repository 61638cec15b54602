"""Discord in and out: the gateway client, the REST broker, the interaction guard and their ops."""
