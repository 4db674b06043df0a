"""What the heartbeat does: a file for each kind of row; `table` says which."""
