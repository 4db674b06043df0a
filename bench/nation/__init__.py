"""The parts of `bench.tally`, each run in a process of its own, so that its memory is its own; each prints JSON."""
