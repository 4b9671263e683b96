"""Jobs run the stages in their order: store -> stage -> store. Only they know it."""
