"""What the database keeps for searching: the words of each incident, all words, the counts of facets."""
