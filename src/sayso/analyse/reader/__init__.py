"""The trained reader: one small encoder with light heads, behind `AttributionReaderType`."""
