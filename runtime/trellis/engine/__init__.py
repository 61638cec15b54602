"""V8 isolates, the workers that own them, and the messages between them and the host."""
