"""The values a fact can take: dates, counts, vocabularies, places, safe text."""
