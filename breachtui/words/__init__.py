"""The closed vocabularies: one table each, with the words by which people and sources call its terms."""
