"""What is asked although it was read."""
