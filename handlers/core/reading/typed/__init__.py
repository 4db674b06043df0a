"""Text as typed -> tokens with what the vocabulary finds at each."""
