"""Evaluations against gold, each with its pinned floor in floors.toml."""
