"""The words and phrases that the rules of prose look for."""
