"""Days and hours, by the calendar of the sun and of the moon."""
