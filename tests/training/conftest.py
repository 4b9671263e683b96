import sys
from pathlib import Path

# `training` is no installed package: it is read from the checkout
sys.path.insert(0, str(Path(__file__).parents[2]))
