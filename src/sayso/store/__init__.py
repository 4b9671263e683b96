from sayso.store.errors import StoreError
from sayso.store.store import Store, open_store

__all__ = ["Store", "StoreError", "open_store"]
