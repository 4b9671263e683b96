"""Articles to links: what is one report told again, and how many origins a claim has."""
