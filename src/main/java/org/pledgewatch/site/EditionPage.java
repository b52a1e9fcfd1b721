package org.pledgewatch.site;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.EditionRecord;

/// One frozen edition: what it rests on, how to check that nobody changed it, and its files.
public record EditionPage(
        Frame frame,
        String number,
        String label,
        String note,
        String published,
        String day,
        String lines,
        String head,
        String fileHash,
        String fileSize,
        List<Table> reference,
        String file,
        String ledger,
        String sdmx,
        String sdmxTable,
        String export,
        String verify,
        String world) {
    private static final int KIBIBYTE = 1024;

    public record Table(String name, String hash) {}

    static EditionPage of(Asked asked, EditionRecord edition) {
        Words words = asked.words();
        String number = String.valueOf(edition.number());
        String day = asked.phrases().day(edition.referenceDay());
        String sdmx = asked.setting().origin() + "/sdmx/v1";
        return new EditionPage(
                Frame.of(
                                asked,
                                "/editions",
                                words.say("edition.title", number),
                                words.say("edition.description", number, day))
                        .withData(asked.path(), Map.of()),
                number,
                edition.label(),
                edition.note(),
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", words.locale())
                        .withZone(ZoneOffset.UTC)
                        .format(edition.publishedAt()),
                day,
                asked.phrases().number(edition.ledgerCount()),
                edition.ledgerHead(),
                edition.fileHash(),
                words.say("edition.size", asked.phrases().number(edition.fileSize() / KIBIBYTE)),
                edition.reference().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(table -> new Table(table.getKey(), table.getValue()))
                        .toList(),
                "/editions/" + number + "/edition.json",
                "/editions/" + number + "/ledger.jsonl",
                sdmx,
                "curl -o findings.csv '" + sdmx + "/data/PLEDGEWATCH,FINDINGS," + number + ".0?format=csv'",
                "./pledgewatch export ledger --edition " + number + " --out ledger.jsonl",
                "./pledgewatch verify ledger.jsonl --head " + edition.ledgerHead(),
                "/?edition=" + number);
    }
}
