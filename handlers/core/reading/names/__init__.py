"""Who and where: people, lineages, bodies, places."""
