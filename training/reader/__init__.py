"""How the shipped reader was made: from gold to a model file with one command, `training/run`."""
