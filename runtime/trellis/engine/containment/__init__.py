"""What a worker process gives up before it hears of any guild: breaking out of V8 gains little."""
