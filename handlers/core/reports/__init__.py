"""What a report says, as frozen values: figures, tables, findings, paragraphs. No words, no files."""
