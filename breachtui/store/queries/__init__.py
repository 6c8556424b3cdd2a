"""Queries answered: from the query language to SQL, and to the numbers of incidents."""
