package org.pledgewatch.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// What identifies an edition.
///
/// @param referenceDay the day its answers are for unless another is asked: the day of publication, UTC, or an earlier
/// one that was chosen
/// @param ledgerCount how many ledger lines it rests on
/// @param ledgerHead the hash of the last of them; `verify --head` takes it
/// @param reference SHA-256 of each frozen reference table, by file name
/// @param fileHash SHA-256 of the edition's file
/// @param note what whoever published it says of it; empty where nothing is said
public record EditionRecord(
        int number,
        String label,
        Instant publishedAt,
        LocalDate referenceDay,
        long ledgerCount,
        String ledgerHead,
        Map<String, String> reference,
        String fileHash,
        long fileSize,
        String note) {}
