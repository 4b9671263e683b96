"""Sayso: on whose say-so?  Claims, the chains behind them, and how many origins they have."""

__version__ = "0.1.0"
