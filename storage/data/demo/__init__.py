"""The demonstration: the south of Hà Tĩnh in 2023, and the script that writes it."""
