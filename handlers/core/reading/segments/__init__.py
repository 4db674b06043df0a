"""Items -> segments: stretches that state one thing; and the draft that facts are made on."""
