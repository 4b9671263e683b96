import sys
from pathlib import Path

# `evals` is no installed package: it is read from the checkout
sys.path.insert(0, str(Path(__file__).parents[2]))
