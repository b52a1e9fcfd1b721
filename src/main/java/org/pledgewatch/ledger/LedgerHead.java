package org.pledgewatch.ledger;

/// How many lines the ledger has and the hash of the last one, in lower-case hexadecimal (64 zeros when empty).
public record LedgerHead(long count, String hash) {}
