package org.pledgewatch.publication;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.assessment.IndicatorAgreement;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.dialogue.RepliesGiven;
import org.pledgewatch.dialogue.ReplyTables;
import org.pledgewatch.ledger.SecondReading;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.vocabulary.ReferenceData;

/// Reference tables as an edition keeps them: bytes by file name.
record FrozenTables(Map<String, byte[]> files) implements ReferenceData {
    /// What an edition freezes of the release's own tables; the catalogue's come from the library, replies from the
    /// dialogue, the agreement of readers is worked out.
    private static final List<String> REFERENCE = List.of(
            "areas.csv",
            "administrations.csv",
            "continuations.csv",
            "area-names.csv",
            "area-parts.csv",
            "aliases.csv",
            "groupings.csv",
            "memberships.csv",
            "instruments.csv",
            "scales.csv",
            "indicators.csv",
            "sections.csv",
            "actions.csv",
            "deadlines.csv",
            "links.csv",
            "targets.csv",
            "disagreements.csv");

    /// @param readings all that were entered
    static FrozenTables of(
            ReferenceData tables, Catalogue catalogue, RepliesGiven replies, List<SecondReading> readings) {
        Map<String, byte[]> files = new TreeMap<>(CatalogueTables.write(catalogue));
        files.putAll(ReplyTables.write(replies));
        files.putAll(AgreementTable.write(IndicatorAgreement.of(Commitments.of(tables), readings)));
        for (String name : REFERENCE) {
            files.put(name, tables.file(name));
        }
        return new FrozenTables(files);
    }

    @Override
    public boolean has(String name) {
        return files.containsKey(name);
    }

    @Override
    public byte[] file(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("this edition keeps no " + name);
        }
        return bytes;
    }

    /// SHA-256 of each table, in lower-case hexadecimal.
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> hashes.put(name, hash(bytes)));
        return hashes;
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
