package org.pledgewatch.ledger;

/// Something to be entered: its kind, from an open registry, and its payload in canonical JSON (RFC 8785), which
/// carries
/// its own `schema` number.
public record NewEntry(String kind, byte[] payload) {}
